import type { MeaningStrings } from '../en/meaning.js';

export const meaningFr: MeaningStrings = {
  'why.no-words-but-meaning': 'Il ne contient aucun de vos mots ; il a été trouvé par son sens.',
  'why.pairs': '**De sens proche :** {{pairs}}',
  'why.pair': '« {{asked}} » ~ « {{met}} »',
  'status.meaning.off': 'Sens : désactivé ; les réponses vont d’après les mots',
  'status.meaning.waiting': 'Sens : pas encore commencé ; d’ici là, les réponses vont d’après les mots',
  'status.meaning.reading':
    'Sens : {{share}} de {{paragraphs}} lus ; les autres se trouvent d’ici là par leurs mots',
  'status.meaning.ready': 'Sens : {{paragraphs}} lus',
  'status.meaning.failed': 'Sens : lu sauf {{failed}} de {{paragraphs}}, qui se trouvent par leurs mots',
  'status.meaning.broken':
    'Sens : le modèle est inutilisable (le journal dit pourquoi) ; les réponses vont d’après les mots',
};
