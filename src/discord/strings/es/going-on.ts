import type { GoingOnStrings } from '../en/going-on.js';

export const goingOnEs: GoingOnStrings = {
  'button.earlier': 'Antes',
  'button.later': 'Después',
  'button.near-name': '¿{{name}}?',
  'button.search-words': 'Buscar estas palabras',
  'button.browse': 'Explorar',
  'button.tell': 'Avisar a los moderadores',
  'wanted.kept-channel':
    'Los moderadores ven ahora la pregunta, sin tu nombre. En cuanto el archivo la responda te lo digo en este canal. **/{{forget}}** lo retira.',
  'wanted.kept-direct':
    'Los moderadores ven ahora la pregunta, sin tu nombre. En cuanto el archivo la responda te envío un mensaje directo. **/{{forget}}** lo retira.',
  'wanted.full_one': 'Ya esperas {{count}} respuesta. **/{{forget}}** la descarta.',
  'wanted.full_other': 'Ya esperas {{count}} respuestas. **/{{forget}}** las descarta.',
  'wanted.off': 'Aquí no se reúnen las preguntas sin respuesta, así que no he guardado la tuya.',
  'wanted.lost': 'Ahora mismo no puedo guardarlo. Inténtalo de nuevo en un minuto.',
  'wanted.answered': 'Querías saber cuándo el archivo respondería esto. Ya lo hace:',
  'forget.wanted_one': '{{count}} pregunta cuya respuesta esperas',
  'forget.wanted_other': '{{count}} preguntas cuyas respuestas esperas',
};
