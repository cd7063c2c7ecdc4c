import type { GapsStrings } from '../en/gaps.js';

export const gapsDe: GapsStrings = {
  'gaps.title_one': 'Fragen der letzten {{count}} Tage, die nichts fanden',
  'gaps.title_other': 'Fragen der letzten {{count}} Tage, die nichts fanden',
  'gaps.worst': 'Antworten, die am meisten missfielen',
  'gaps.none': 'Keine.',
  'gaps.times_one': '{{count}} Mal',
  'gaps.times_other': '{{count}} Mal',
  'gaps.private': '(privat gefragt)',
  'gaps.nameless':
    'Ohne Namen aufbewahrt. Was privat gefragt wurde, wird gezählt; seine Worte stehen hier nur, wenn der Fragende es weitergegeben hat.',
  'gaps.uses': 'Fragen je Tag',
  'gaps.uses-alt_one': '{{count}} Frage, davon ohne Fund: {{nothing}}; die meisten am {{day}}: {{most}}.',
  'gaps.uses-alt_other': '{{count}} Fragen, davon ohne Fund: {{nothing}}; die meisten am {{day}}: {{most}}.',
  'gaps.no-uses_one': 'Im letzten Tag wurde nichts gefragt ({{count}}).',
  'gaps.no-uses_other': 'In den letzten {{count}} Tagen wurde nichts gefragt.',
  'gaps.solve': 'Eine als gelöst bezeichnen…',
  'gaps.solved': 'Als gelöst bezeichnet',
  'gaps.solved-by': 'Frage für gelöst erklärt durch {{person}}, {{time}}',
  'gaps.gone': 'Diese Frage steht nicht mehr in der Liste: sie wurde als gelöst bezeichnet oder ist zu alt.',
  'gaps.lost': 'Ich kann mir das gerade nicht merken. Bitte versuche es in einer Minute noch einmal.',
};
