import { A_SOURCE, THAT, whole } from './wording.js';

/** What an article's page says of it. */
export const ARTICLE_FACTS = ['author', 'date', 'source', 'section', 'headline', 'url', 'length'] as const;
export type ArticleFact = (typeof ARTICLE_FACTS)[number];

const PUBLISHED = '(?:published|written|posted|printed|released|put online|put out)';
const IT = `(?:it|${THAT})`;

/** Each as whole questions, folded. */
export const OF_AN_ARTICLE: Readonly<Record<ArticleFact, readonly RegExp[]>> = {
  author: whole(
    `who (?:wrote|authored|penned|reported|is the (?:author|writer|reporter|journalist) of|is the (?:author|writer|journalist) behind) ${IT}`,
    `who is (?:the|its) (?:author|writer|journalist|reporter)`,
    `(?:what is |what'?s |who is )?the author of ${THAT}`,
    `(?:what is |what'?s )?the (?:author|writer|journalist)'?s? name`,
    `by whom was ${IT} written`,
    `(?:who(?:'s| is)|who was) ${IT} (?:written )?by`,
    `author`,
    `wer hat (?:es|das|ihn|(?:diesen|den|das) (?:artikel|beitrag|text)) (?:geschrieben|verfasst)`,
    `wer ist der autor(?: (?:des|dieses) artikels)?`,
    `qui (?:a ecrit|est l'auteur de) (?:cet article|l'article|ca|cela)`,
    `quien (?:escribio|es el autor de|ha escrito) (?:ese articulo|este articulo|el articulo|eso|esto)`,
  ),
  date: whole(
    `when was ${IT} ${PUBLISHED}`,
    `when did ${IT} (?:appear|come out|get published)`,
    `(?:what|which) (?:day|date|year|month) (?:was ${IT} ${PUBLISHED}|is ${IT} from|did ${IT} (?:appear|come out))(?: on| in)?`,
    `(?:on|in) (?:what|which) (?:day|date|year|month) was ${IT} ${PUBLISHED}`,
    `(?:what is |what'?s )?(?:the|its) (?:date|publication date|date of publication)(?: of ${THAT})?`,
    `how (?:old|recent) is ${THAT}`,
    `when is ${THAT} from`,
    `publication date`,
    `wann (?:wurde|ist) (?:es|das|er|(?:dieser|der) (?:artikel|beitrag)) (?:veroffentlicht|geschrieben|erschienen)(?: worden)?`,
    `(?:quand|de quand) (?:date (?:cet article|l'article)|(?:cet article|l'article|il) a-t-il ete (?:publie|ecrit)|a ete (?:publie|ecrit) (?:cet article|l'article))`,
    `cuando (?:se publico|fue publicado|se escribio)(?: (?:ese|este|el) articulo)?`,
  ),
  source: whole(
    `(?:what|which) ${A_SOURCE} (?:published|printed|ran|wrote|is|was) ${IT}(?: from| in| published in| in)?`,
    `(?:in|from) (?:what|which) ${A_SOURCE} (?:is|was) ${IT}(?: published| from)?`,
    `who published ${IT}`,
    `where (?:was|is) ${IT} (?:published|printed|posted|from|taken from)`,
    `where (?:does|did) ${THAT} (?:come from|appear)`,
    `(?:what is |what'?s )(?:the|its|your) source(?: (?:of|for) ${IT})?`,
    `source`,
    `(?:woher stammt|aus welcher (?:quelle|zeitung) (?:ist|stammt)|wo (?:wurde|ist)) (?:es|das|(?:dieser|der) artikel)(?: veroffentlicht| erschienen)?`,
    `(?:d'ou vient|ou a ete publie) (?:cet article|l'article)`,
    `(?:de donde es|donde se publico) (?:ese|este|el) articulo`,
  ),
  section: whole(
    `(?:what|which) (?:section|category|rubric) (?:is|was) ${IT}(?: in| from| published in)?`,
    `in (?:what|which) (?:section|category|rubric) (?:is|was) ${IT}(?: published)?`,
    `(?:what is |what'?s )(?:the|its) (?:section|category)(?: of ${THAT})?`,
  ),
  headline: whole(
    `(?:what is |what'?s )(?:the|its) (?:headline|title)(?: of ${IT})?`,
    `what is ${THAT} called`,
    `(?:what|which) article (?:is|was) (?:that|this|it)(?: from| in)?`,
    `(?:headline|title)`,
  ),
  url: whole(
    `(?:what is |what'?s |give me |send me |show me |can i have |do you have |is there )?(?:the|a|its|your) (?:link|url|address|web ?address)(?: (?:to|of|for) ${IT})?`,
    `where can i (?:read|find|see) (?:${IT}|(?:the|that) (?:whole|full|original|entire|complete) (?:article|story|text)|the original)`,
    `(?:link|url)`,
  ),
  length: whole(
    `how long is ${THAT}`,
    `how many (?:paragraphs|words) (?:does ${THAT} have|are in ${THAT}|has ${THAT})`,
  ),
};
