import type { AlertStrings } from '../en/alerts.js';

export const alertsFr: AlertStrings = {
  'command.follow.name': 'suivre',
  'command.follow.description': 'Être prévenu des nouveaux articles : avec vos mots, une rubrique, un auteur',
  'command.following.name': 'suivis',
  'command.following.description': 'Voir ce que vous suivez, et ce salon, et y mettre fin',
  'option.words.name': 'mots',
  'option.words.description':
    'Mots qui doivent y figurer ; aussi "une phrase", -mot, author: section: source:',
  'option.author.name': 'auteur',
  'option.author.description': 'Seulement les articles de cet auteur',
  'option.where.name': 'où',
  'option.where.description': 'Où je vous préviens ; dans un salon, seulement pour qui le gère',
  'option.where.here': 'ici, dans ce salon',
  'option.where.dm': 'par message privé',
  'follow.nothing':
    'Dites ce qu’il faut suivre : des **mots**, une **rubrique** ou un **auteur**. Si vous en donnez plusieurs, tous doivent convenir.',
  'follow.common':
    'Presque tous les articles ont ces mots. Prenez-en de plus parlants, ou mettez-en plusieurs entre guillemets : *"of the year"*.',
  'follow.cannot-write':
    'Je n’ai pas le droit d’écrire dans ce salon. Faites-moi donner « Voir le salon » et « Envoyer des messages », ou choisissez *par message privé*.',
  'follow.kept-here': 'Ce salon suit maintenant :',
  'follow.kept-dm': 'Vous suivez maintenant :',
  'follow.there-here': 'Ce salon suit déjà cela :',
  'follow.there-dm': 'Vous suivez déjà cela :',
  'follow.told-here':
    'Je préviens ce salon quand de nouveaux articles conviennent, au plus une fois par heure.',
  'follow.told-dm':
    'Je vous envoie un message privé quand de nouveaux articles conviennent, au plus une fois par heure.',
  'follow.dm-because':
    'Seuls ceux qui gèrent ce salon peuvent l’y faire annoncer ; je vous préviens donc en privé.',
  'follow.now_one': 'Pour le moment, {{count}} article convient : {{headline}}',
  'follow.now_other': 'Pour le moment, {{count}} articles conviennent. Le plus récent : {{headline}}',
  'follow.now-many': 'Pour le moment, plus de {{most}} articles conviennent. Le plus récent : {{headline}}',
  'follow.now-none': 'Pour le moment, aucun article ne convient.',
  'follow.full-person':
    'Vous suivez déjà {{most}} choses, le plus permis à chacun. Mettez fin à certaines avec **/{{following}}**.',
  'follow.full-channel':
    'Ce salon suit déjà {{most}} choses, le plus permis à un salon. Mettez fin à certaines avec **/{{following}}**.',
  'follow.full-server':
    'Les salons de ce serveur suivent déjà {{most}} choses, le plus qui leur soit permis. Mettez fin à certaines en y utilisant **/{{following}}**.',
  'follow.full-all':
    'On suit déjà tant de choses que je ne peux plus rien prendre. Dites-le à qui fait fonctionner ce bot.',
  'follow.lost': 'Je ne peux pas le retenir pour le moment. Réessayez dans une minute.',
  'follow.no-section': 'L’archive n’a pas de rubrique « {{value}} ». Vouliez-vous dire l’une de celles-ci ?',
  'follow.no-author': 'L’archive n’a pas d’auteur « {{value}} ». Vouliez-vous dire l’un de ceux-ci ?',
  'follow.as-written': 'Suivre « {{value}} » quand même',
  'button.unfollow': 'Ne plus suivre',
  'follow.ended': 'N’est plus suivi : {{sought}}',
  'follow.gone': 'Cela n’est plus suivi. Voyez **/{{following}}**.',
  'follow.not-yours': 'Seul qui l’a commencé, ou gère le salon, peut y mettre fin.',
  'following.title': 'Ce que vous suivez',
  'following.channel': 'Ce que suit ce salon',
  'following.none': 'Vous ne suivez rien. **/{{follow}}** vous prévient des nouveaux articles.',
  'following.direct': 'messages privés',
  'following.closed': 'en pause : je n’ai pu vous envoyer de message privé',
  'following.gone': 'en pause : le salon n’existe plus',
  'following.no-access': 'en pause : je n’ai pas le droit d’y écrire',
  'following.end': 'Mettre fin à l’un d’eux…',
  'following.more_one': 'et {{count}} autre',
  'following.more_other': 'et {{count}} autres',
  'button.resume': 'Réessayer ceux en pause',
  'alert.title': 'Nouveau dans l’archive',
  'alert.found': '{{articles}} avec ce qui est suivi ici : {{sought}}',
  'alert.found-dm': '{{articles}} avec ce que vous suivez : {{sought}}',
  'alert.more':
    'Et {{articles}} de plus : les boutons ci-dessous montrent tous ceux qui conviennent, **/{{browse}}** les plus récents de tous.',
  'alert.end': '**/{{following}}** montre ce qui est suivi et y met fin.',
  'alert.all': 'Tous avec {{sought}}',
  'help.follow':
    '**/{{follow}}** vous prévient, ou un salon, des nouveaux articles qui conviennent ; **/{{following}}** y met fin.',
  'forget.follows_one': '{{count}} chose que vous suiviez, et ce qui restait à en annoncer',
  'forget.follows_other': '{{count}} choses que vous suiviez, et ce qui restait à en annoncer',
  'privacy.follows':
    'Ce que vous suivez avec **/{{follow}}**, et quels nouveaux articles restent à vous annoncer : jusqu’à ce que vous y mettiez fin.',
};
