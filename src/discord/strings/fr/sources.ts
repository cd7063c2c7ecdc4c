import type { SourcesStrings } from '../en/sources.js';

export const sourcesFr: SourcesStrings = {
  'option.url.name': 'adresse',
  'option.url.description': 'L’adresse d’une page, par exemple https://example.org/news/article',
  'upload.one-of': 'Indiquez soit un **{{file}}**, soit une **{{url}}**.',
  'problem.address-wrong':
    '{{address}} ne peut pas être récupéré : {{fault}} Donnez une adresse complète, par exemple https://example.org/news/article.',
  'problem.address-private':
    '{{host}} n’est pas sur le réseau public, je n’y récupère donc rien. Donnez une adresse publique, ou enregistrez la page et ajoutez le fichier.',
  'problem.web-unreachable':
    '{{host}} est injoignable ({{fault}}). Vérifiez l’adresse, ou réessayez plus tard.',
  'problem.web-timeout':
    '{{host}} n’a pas répondu en {{seconds}} secondes. Réessayez plus tard, ou enregistrez la page et ajoutez le fichier.',
  'problem.web-status':
    '{{address}} a répondu {{status}}. Vérifiez dans un navigateur que la page existe et qu’elle est ouverte à tous ; sinon, enregistrez-la et ajoutez le fichier.',
  'problem.web-later':
    '{{host}} demande à ne pas être sollicité pour le moment. Réessayez dans {{minutes}} minutes.',
  'problem.web-redirects':
    '{{address}} a été redirigé plus de {{most}} fois. Ouvrez la page dans un navigateur et donnez l’adresse où elle aboutit.',
  'problem.web-too-large':
    '{{address}} est trop volumineux (plus de {{most}} octets). Enregistrez l’article seul et ajoutez le fichier.',
  'problem.web-kind':
    '{{address}} est d’un type que je ne sais pas lire ({{kind}}). Donnez l’adresse de l’article sous forme de page, ou ajoutez un fichier.',
  'problem.web-robots':
    '{{host}} demande aux programmes de ne pas récupérer {{address}} (robots.txt). Enregistrez la page dans un navigateur et ajoutez le fichier, si vous en avez le droit.',
  'problem.source-unreadable':
    '{{address}} n’est pas une source d’articles : {{fault}} Donnez l’adresse d’un flux (RSS, Atom, JSON Feed), d’un sitemap ou d’une page qui renvoie à des articles.',
};
