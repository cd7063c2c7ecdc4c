import type { SearchingStrings } from '../en/searching.js';

export const searchingFr: SearchingStrings = {
  'option.sort.name': 'tri',
  'option.sort.description': 'Ce qui vient en premier ; par défaut, ce qui correspond le mieux',
  'option.sort.best': 'meilleures correspondances',
  'option.sort.newest': 'plus récent',
  'option.when.name': 'quand',
  'option.when.description': 'Publié : le mois dernier, juin 2018, 2017, depuis mars …',
  'time.this-month': 'ce mois',
  'time.last-month': 'le mois dernier',
  'time.last-30-days': 'les 30 derniers jours',
  'time.this-year': 'cette année',
  'time.last-year': "l'année dernière",
  'filter.author': 'auteur {{author}}',
  'search.phrases': 'mot pour mot : {{phrases}}',
  'search.without': 'sans {{words}}',
  'search.newest-first': 'les plus récents en premier',
  'help.search-words':
    'Là, `"une expression"` se trouve mot pour mot, `-mot` écarte, et `auteur:`, `rubrique:`, `source:`, `avant:` et `après:` restreignent.',
  'error.said-twice':
    'Vous en demandez deux à la fois ({{field}}) : {{typed}} dans le texte et {{picked}} comme option. Retirez l’un des deux.',
  'error.search-time':
    'Je ne sais pas lire « {{value}} » comme un moment ({{field}}:). Écrivez une année, un mois, un jour ou des mots comme le mois dernier ; plusieurs mots entre guillemets.',
};
