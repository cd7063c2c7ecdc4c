import type { AskingStrings } from '../en/asking.js';

export const askingDe: AskingStrings = {
  'read.withheld':
    'Discord zeigt mir den Text dieser Nachricht nicht. Schreibe die Frage hinter meinen Namen, oder nimm bei der Nachricht **Apps**, **{{menu}}**.',
  'read.withheld-own':
    'Discord zeigt mir nicht, was du geschrieben hast. Erwähne mich in der Nachricht mit meinem Namen, nicht mit meiner Rolle, oder nimm **/{{ask}}** oder **{{button}}** unter meiner Antwort.',
  'read.no-text':
    '„{{file}}“ kann ich nicht lesen. Schreibe deine Frage, oder hänge sie als Textdatei an (.txt).',
  'read.too-long':
    '„{{file}}“ ist zu lang für eine Frage: Ich lese höchstens {{most}} Zeichen. Kürze sie auf das, was du wissen willst.',
  'thread.shared':
    'Dieser Thread ist ein Gespräch: Jede Frage hier knüpft an die letzte an, wer auch immer sie stellt.',
};
