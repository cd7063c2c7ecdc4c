import type { MeaningStrings } from '../en/meaning.js';

export const meaningEs: MeaningStrings = {
  'why.no-words-but-meaning': 'No contiene ninguna de tus palabras; se encontró por su sentido.',
  'why.pairs': '**Parecidas en significado:** {{pairs}}',
  'why.pair': '«{{asked}}» ~ «{{met}}»',
  'status.meaning.off': 'Significado: desactivado; las respuestas van por palabras',
  'status.meaning.waiting': 'Significado: aún no empezado; hasta entonces las respuestas van por palabras',
  'status.meaning.reading':
    'Significado: {{share}} de {{paragraphs}} leídos; los demás se encuentran por palabras hasta entonces',
  'status.meaning.ready': 'Significado: {{paragraphs}} leídos',
  'status.meaning.failed':
    'Significado: leído salvo {{failed}} de {{paragraphs}}, que se encuentran por palabras',
  'status.meaning.broken':
    'Significado: el modelo no se puede usar (el registro dice por qué); las respuestas van por palabras',
};
