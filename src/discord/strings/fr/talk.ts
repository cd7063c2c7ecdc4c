import type { TalkStrings } from '../en/talk.js';

export const talkFr: TalkStrings = {
  'talk.greeting':
    'Bonjour ! Posez-moi une question sur les articles des archives, par exemple : *How many cases were found?*',
  'talk.thanks': 'Je vous en prie. Continuez à demander quand vous voulez.',
  'talk.farewell': 'Au revoir !',
  'talk.okay': 'Bien. Que voulez-vous savoir d’autre ?',
  'talk.wrong':
    'Désolé que cela n’ait pas convenu. Demandez avec d’autres mots, ou avec un nom ou une année ; 👎 sous une réponse dit aux modérateurs qu’elle était fausse.',
  'talk.stop':
    'Je ne parle que si l’on me demande : il n’y a rien à arrêter. **/{{forget}}** me fait oublier ce que vous avez demandé.',
  'talk.help':
    'Écrivez une question, et je réponds par un passage des archives, mot pour mot. **/{{help}}** montre tout ce que je sais faire.',
  'talk.about-me':
    'Je suis un bot qui répond à partir d’archives d’articles, avec des passages mot pour mot et leur emplacement. Je n’invente rien. **/{{help}}** montre ce que je sais faire.',
  'talk.link': 'Un lien ou un nom seul ne demande rien. Écrivez ce que vous voulez savoir.',
  'talk.no-article':
    'Je ne vous ai encore montré aucun article ici. Posez d’abord une question, ou ouvrez-en un avec **/{{article}}**.',
  'search.by-author': 'dans des articles de {{authors}}',
  'language.differs':
    'La question est en {{asked}}, et les archives sont en {{archive}} : je ne peux chercher que ses noms et ses nombres.',
  'language.names': 'On y trouve {{names}}.',
  'language.no-names': 'On n’y trouve aucun d’eux. Demandez dans la langue des archives.',
  'language.en': 'anglais',
  'language.de': 'allemand',
  'language.fr': 'français',
  'language.es': 'espagnol',
  'told.records': 'D’après les données des archives elles-mêmes',
  'told.only': 'Pour {{only}} :',
  'told.size': 'Les archives contiennent {{articles}} avec {{paragraphs}}.',
  'told.size-only': 'Il y a {{articles}} avec {{paragraphs}}.',
  'told.range': 'Le plus ancien est du {{oldest}}, le plus récent du {{newest}}.',
  'told.undated_one': '{{count}} article n’a pas de date.',
  'told.undated_other': '{{count}} articles n’ont pas de date.',
  'told.no-date-at-all': 'Aucun article n’a de date.',
  'told.newest': 'Les articles les plus récents :',
  'told.oldest': 'Les articles les plus anciens :',
  'told.sections': 'Les rubriques, avec leur nombre d’articles : {{names}}.',
  'told.sources': 'Les sources, avec leur nombre d’articles : {{names}}.',
  'told.authors': 'Les auteurs, avec leur nombre d’articles : {{names}}.',
  'told.no-sections': 'Aucun article ne nomme de rubrique.',
  'told.no-sources': 'Aucun article ne nomme de source.',
  'told.no-authors': 'Aucun article ne nomme son auteur.',
  'told.none': 'Il n’y a aucun article.',
  'told.author': 'Par {{value}}.',
  'told.no-author': 'Sa page ne dit pas qui l’a écrit.',
  'told.date': 'Publié le {{value}}.',
  'told.no-date': 'Sa page ne dit pas quand il a été publié.',
  'told.source': 'Publié par {{value}}.',
  'told.no-source': 'Sa page ne dit pas où il a été publié.',
  'told.section': 'Dans la rubrique {{value}}.',
  'told.no-section': 'Sa page ne nomme aucune rubrique.',
  'told.headline': 'Son titre est : {{value}}',
  'told.no-headline': 'Il n’a pas de titre.',
  'told.url': 'Il se trouve ici : {{value}}',
  'told.no-url': 'Sa page ne donne pas d’adresse.',
  'told.length': 'Il a {{value}}.',
};
