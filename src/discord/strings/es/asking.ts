import type { AskingStrings } from '../en/asking.js';

export const askingEs: AskingStrings = {
  'read.withheld':
    'Discord no me muestra el texto de ese mensaje. Escribe la pregunta después de mi nombre, o usa **Aplicaciones**, **{{menu}}** en el mensaje.',
  'read.withheld-own':
    'Discord no me muestra lo que escribiste. Mencióname en el mensaje por mi nombre, no por mi rol, o usa **/{{ask}}** o **{{button}}** debajo de mi respuesta.',
  'read.no-text': 'No puedo leer «{{file}}». Escribe tu pregunta, o adjúntala como archivo de texto (.txt).',
  'read.too-long':
    '«{{file}}» es demasiado largo para una pregunta: leo {{most}} caracteres como máximo. Redúcelo a lo que quieres saber.',
  'thread.shared':
    'Este hilo es una sola conversación: cada pregunta sigue a la anterior, la haga quien la haga.',
};
