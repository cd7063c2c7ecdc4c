import type { CommandStrings } from '../en/commands.js';

export const commandsFr: CommandStrings = {
  'command.ask.name': 'demander',
  'command.ask.description': 'Poser une question et voir le passage qui y répond, avec sa source',
  'command.search.name': 'chercher',
  'command.search.description': 'Chercher des mots et parcourir les passages qui les contiennent',
  'command.article.name': 'article',
  'command.article.description': 'Lire un article des archives',
  'command.browse.name': 'parcourir',
  'command.browse.description': 'Voir les derniers articles',
  'command.forget.name': 'oublier',
  'command.forget.description': 'Faire oublier au bot ce que vous avez demandé',
  'command.help.name': 'aide',
  'command.help.description': 'Voir ce que sait faire ce bot et comment l’interroger',
  'command.ask-the-archive.name': 'Interroger les archives',
  'option.question.name': 'question',
  'option.question.description': 'Ce que vous voulez savoir, avec vos propres mots',
  'option.terms.name': 'mots',
  'option.terms.description':
    'Les mots à chercher ; aussi "une suite", -mot, author: section: source: before: after:',
  'option.name.name': 'titre',
  'option.name.description': 'Une partie du titre ; choisissez dans la liste',
  'option.section.name': 'rubrique',
  'option.section.description': 'Seulement les articles de cette rubrique',
  'option.source.name': 'source',
  'option.source.description': 'Seulement les articles de cette source',
  'option.from.name': 'du',
  'option.from.description':
    'Au plus tôt : année, mois ou jour (2017, 2017-11, 2017-11-10) ou mots : le mois dernier',
  'option.to.name': 'au',
  'option.to.description':
    'Au plus tard : année, mois ou jour (2017, 2017-11, 2017-11-10) ou mots : le mois dernier',
  'option.private.name': 'privé',
  'option.private.description': 'Ne montrer la réponse qu’à vous ; vous pourrez la partager ensuite',
};
