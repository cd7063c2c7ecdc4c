import type { CommandStrings } from '../en/commands.js';

export const commandsDe: CommandStrings = {
  'command.ask.name': 'fragen',
  'command.ask.description': 'Eine Frage stellen und die Stelle sehen, die sie beantwortet, mit Quelle',
  'command.search.name': 'suchen',
  'command.search.description': 'Nach Wörtern suchen und durch die Fundstellen blättern',
  'command.article.name': 'artikel',
  'command.article.description': 'Einen Artikel aus dem Archiv lesen',
  'command.browse.name': 'stöbern',
  'command.browse.description': 'Die neuesten Artikel ansehen',
  'command.forget.name': 'vergessen',
  'command.forget.description': 'Den Bot vergessen lassen, was du gefragt hast',
  'command.help.name': 'hilfe',
  'command.help.description': 'Was dieser Bot kann und wie man ihn fragt',
  'command.ask-the-archive.name': 'Das Archiv fragen',
  'option.question.name': 'frage',
  'option.question.description': 'Was du wissen möchtest, in deinen eigenen Worten',
  'option.terms.name': 'wörter',
  'option.terms.description':
    'Wörter, nach denen gesucht wird; auch "Wortfolge", -Wort, author: section: before: after:',
  'option.name.name': 'titel',
  'option.name.description': 'Ein Teil der Überschrift; wähle aus der Liste',
  'option.section.name': 'rubrik',
  'option.section.description': 'Nur Artikel aus dieser Rubrik',
  'option.source.name': 'quelle',
  'option.source.description': 'Nur Artikel aus dieser Quelle',
  'option.from.name': 'von',
  'option.from.description':
    'Frühestens: Jahr, Monat oder Tag (2017, 2017-11, 2017-11-10) oder Worte: letzten Monat',
  'option.to.name': 'bis',
  'option.to.description':
    'Spätestens: Jahr, Monat oder Tag (2017, 2017-11, 2017-11-10) oder Worte: letzten Monat',
  'option.private.name': 'privat',
  'option.private.description': 'Die Antwort nur dir zeigen; teilen kannst du sie danach',
};
