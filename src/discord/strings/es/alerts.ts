import type { AlertStrings } from '../en/alerts.js';

export const alertsEs: AlertStrings = {
  'command.follow.name': 'seguir',
  'command.follow.description':
    'Recibir aviso de artículos nuevos: con tus palabras, de una sección, de un autor',
  'command.following.name': 'seguidos',
  'command.following.description': 'Ver lo que sigues tú y este canal, y terminarlo',
  'option.words.name': 'palabras',
  'option.words.description':
    'Palabras que deben tener; también "una frase", -palabra, author: section: source:',
  'option.author.name': 'autor',
  'option.author.description': 'Solo artículos de este autor',
  'option.where.name': 'dónde',
  'option.where.description': 'Dónde te aviso; en un canal solo para quienes lo gestionan',
  'option.where.here': 'aquí, en este canal',
  'option.where.dm': 'por mensaje directo',
  'follow.nothing':
    'Di qué quieres seguir: **palabras**, una **sección** o un **autor**. Si das varios, todos deben cumplirse.',
  'follow.common':
    'Casi todos los artículos tienen estas palabras. Usa otras más precisas, o pon varias entre comillas: *"of the year"*.',
  'follow.cannot-write':
    'No puedo escribir en este canal. Pide para mí «Ver canal» y «Enviar mensajes», o elige *por mensaje directo*.',
  'follow.kept-here': 'Este canal sigue ahora:',
  'follow.kept-dm': 'Ahora sigues:',
  'follow.there-here': 'Este canal ya sigue eso:',
  'follow.there-dm': 'Ya sigues eso:',
  'follow.told-here':
    'Aviso a este canal cuando haya artículos nuevos que encajen, como mucho una vez por hora.',
  'follow.told-dm':
    'Te envío un mensaje directo cuando haya artículos nuevos que encajen, como mucho una vez por hora.',
  'follow.dm-because':
    'Solo quienes gestionan este canal pueden hacer que se avise aquí, así que te aviso a ti directamente.',
  'follow.now_one': 'Ahora mismo encaja {{count}} artículo: {{headline}}',
  'follow.now_other': 'Ahora mismo encajan {{count}} artículos. El más reciente: {{headline}}',
  'follow.now-many': 'Ahora mismo encajan más de {{most}} artículos. El más reciente: {{headline}}',
  'follow.now-none': 'Ahora mismo no encaja ningún artículo.',
  'follow.full-person':
    'Ya sigues {{most}} cosas, tantas como puede cualquiera. Termina algunas con **/{{following}}**.',
  'follow.full-channel':
    'Este canal ya sigue {{most}} cosas, tantas como puede un canal. Termina algunas con **/{{following}}**.',
  'follow.full-server':
    'Los canales de este servidor ya siguen {{most}} cosas, tantas como pueden. Termina algunas con **/{{following}}** en ellos.',
  'follow.full-all': 'Ya se sigue tanto que no puedo aceptar más. Díselo a quien lleva este bot.',
  'follow.lost': 'Ahora mismo no puedo guardarlo. Vuelve a intentarlo en un minuto.',
  'follow.no-section': 'El archivo no tiene ninguna sección «{{value}}». ¿Querías decir una de estas?',
  'follow.no-author': 'El archivo no tiene ningún autor «{{value}}». ¿Querías decir uno de estos?',
  'follow.as-written': 'Seguir «{{value}}» de todos modos',
  'button.unfollow': 'Dejar de seguir',
  'follow.ended': 'Ya no se sigue: {{sought}}',
  'follow.gone': 'Eso ya no se sigue. Mira **/{{following}}**.',
  'follow.not-yours': 'Solo quien lo empezó, o gestiona el canal, puede terminarlo.',
  'following.title': 'Lo que sigues',
  'following.channel': 'Lo que sigue este canal',
  'following.none': 'No sigues nada. **/{{follow}}** te avisa de artículos nuevos.',
  'following.direct': 'mensajes directos',
  'following.closed': 'en pausa: no pude enviarte un mensaje directo',
  'following.gone': 'en pausa: el canal ya no existe',
  'following.no-access': 'en pausa: no puedo escribir allí',
  'following.end': 'Terminar uno de estos…',
  'following.more_one': 'y {{count}} más',
  'following.more_other': 'y {{count}} más',
  'button.resume': 'Reintentar los que están en pausa',
  'alert.title': 'Nuevo en el archivo',
  'alert.found': '{{articles}} con lo que se sigue aquí: {{sought}}',
  'alert.found-dm': '{{articles}} con lo que sigues: {{sought}}',
  'alert.more':
    'Y {{articles}} más: los botones de abajo muestran todos los que encajan, **/{{browse}}** los más recientes de todos.',
  'alert.end': '**/{{following}}** muestra y termina lo que se sigue.',
  'alert.all': 'Todos con {{sought}}',
  'help.follow':
    '**/{{follow}}** te avisa a ti, o a un canal, de artículos nuevos que encajen; **/{{following}}** lo termina.',
  'forget.follows_one': '{{count}} cosa que seguías, y lo que quedaba por avisar de ella',
  'forget.follows_other': '{{count}} cosas que seguías, y lo que quedaba por avisar de ellas',
  'privacy.follows':
    'Lo que sigues con **/{{follow}}**, y qué artículos nuevos quedan por avisarte: hasta que lo termines.',
};
