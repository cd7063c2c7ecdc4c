import stem from 'wink-porter2-stemmer';
import { baseFormOf } from './forms.js';

/**
 * Everyday words of English that say nearly the same, or are made of one another, one sense a line: whoever asks puts it in
 * the one word, the article in another. Written by hand for this project; not a thesaurus: what people ask news about.
 */
const RELATED = `
pay payment paid; pay price cost fee charge; worth value valued price; cost expensive price; spend spending expenditure cost bill;
fine penalty sanction; refund reimburse repay; compensation damages award; salary wage pay earnings; profit gain earnings;
money cash funds sum; sum amount total figure; funding finance fund grant; debt owe loan; rent lease;
buy purchase acquire acquisition takeover bought; sell sale sold; deal agreement accord pact contract settlement; settle settlement;
merge merger; hire recruit employ appoint; fire dismiss sack layoff; quit resign resignation leave depart; retire retirement;
replace succeed successor replacement; appoint appointment name; elect election vote; vote ballot poll election;
boss chief head leader executive; ceo chief executive; leader lead head; owner own owned; maker make manufacturer producer manufacture;
founder found founded co-founder start establish; inventor invent invention; author writer write wrote; creator create creation;
lawyer attorney counsel solicitor barrister represent; judge justice magistrate; judge court tribunal; prosecutor prosecute prosecution charge;
suspect accused defendant; victim casualty; witness testify testimony; plaintiff claimant complainant; complain complaint complainant;
sue lawsuit suit litigation; court trial case; trial hearing; appeal appellate; case dispute matter; fight dispute battle;
decide decision ruling rule judgment hold; rule ruling; verdict decision judgment; result outcome finding; win won winner victory; win prevail;
lose loss lost defeat; beat defeat; guilty convict conviction; convict conviction; punish punishment sentence penalty;
jail prison imprison sentence; prison jail; sentence jail prison; arrest detain detention custody; detain detention hold;
seize seizure confiscate; catch caught seize intercept; steal stolen theft rob robbery; thief robber burglar; kill murder death die dead;
die dead death; murder killing homicide; attack assault raid; hurt injure injury wound; shoot shooting shot gunman; bomb bombing explosion explode;
crash collide collision accident; fire blaze; burn fire; storm hurricane cyclone typhoon; flood flooding; earthquake quake;
ill illness disease sick; doctor physician medic; hospital clinic; drug medicine medication; vaccine vaccination jab shot inoculate;
cure treatment heal; treat treatment therapy; test trial experiment; study research survey; scientist researcher; find found discover discovery;
discover discovery; prove proof evidence; show reveal; reveal disclose; explain explanation reason; reason cause because; cause lead trigger;
think believe consider; believe belief; say tell comment; announce announcement; warn warning; promise pledge vow; deny denial; admit admission confess;
accuse accusation allege; criticise criticize criticism; praise commend; agree agreement consent; disagree dissent oppose; oppose opposition opponent against object;
support back backing favour favor; approve approval adopt pass endorse; reject refuse decline rejection dismiss; refuse refusal deny; accept acceptance;
allow permit let permission; ban prohibit forbid bar prohibition; block prevent stop; stop halt end cease; begin start commence launch; start launch open begin;
finish end complete conclude; continue go; delay postpone; cancel scrap; plan intend; propose proposal suggest; ask request; request application apply;
apply application applicant file; applicant application filer; file filing submit lodge; filing application; register registration registered; registration register;
give grant award; grant give award; get receive obtain; receive get; send ship; bring carry; keep retain continue; hold keep;
use employ; use user usage; need require; want seek wish; try attempt effort; help aid assist assistance; protect protection shield; defend defence defense;
change amend amendment alter; reform overhaul; improve improvement; repair fix; build construct construction; destroy destruction demolish; damage harm;
copy imitate replicate; fake counterfeit forged; counterfeit fake; fakes counterfeit; original genuine authentic; genuine authentic real; pirate piracy;
rise increase grow climb jump; increase rise growth grow; grow growth increase; fall drop decline decrease; drop fall decrease; decrease decline fall;
raise increase; cut reduce reduction lower; reduce reduction cut; double twice; half halve; big large; biggest largest; large big huge; largest biggest;
small little tiny; smallest lowest; high highest; top lead head first; top largest biggest; second runner; rank ranking place position; rank ranking;
record highest; main chief principal; important significant key major; quick fast rapid; fast quick speed; slow delay; old age aged; age old; young youth;
new recent; newest latest; early earlier; often frequent; usual normal; rare uncommon; total overall all; number count figure; average mean;
share percent percentage proportion; percent percentage; part portion share; majority most; difference differ; compare comparison; same identical; similar alike;
firm company business corporation; company firm; shop store retailer; factory plant; worker employee staff workforce; staff employee worker; job work employment post;
unemployment jobless; customer client consumer buyer; consumer customer; product goods item article; goods product article item merchandise; item article product;
category type sort; type category sort; group band; brand label; market sector; trade commerce; industry sector; export shipment; import shipment; tax levy duty; tariff duty;
organisation organization agency body; agency office authority; office agency; government administration; minister secretary; premier minister; president presidency;
parliament lawmaker legislature; lawmaker legislator congressman senator; mep lawmaker; law act legislation statute; rule regulation; regulation rule; clause provision; treaty agreement convention;
police officer cop; officer official; official officer; army military troop; soldier troop; war conflict; weapon arm gun; gun weapon firearm; spy intelligence; border frontier;
country nation state; nation country; city town; town city village; area region; place site location; home house; house home building; building tower block; road street highway;
car vehicle automobile; truck lorry; plane aircraft jet airplane; flight fly airline; ship vessel boat; boat ship vessel; train rail railway; travel trip journey tour; visit trip tour;
child kid; kid child; baby infant newborn; parent mother; parent father; mother mum mom; father dad; husband spouse marry; wife spouse marry; marry wedding marriage; wedding marry marriage; divorce split separate;
born birth; birthday born; woman lady; lady woman; man guy; people person; friend ally; neighbour neighbor; student pupil; pupil student school; teacher teach; school education; university college; professor academic;
film movie; movie film; song music track; music song; singer sing musician; musician band; actor actress star; actress actor star; tv television; show programme program series; series show; book novel; novel book; newspaper paper; journalist reporter; reporter journalist;
photo picture photograph image; picture photo photograph image; photograph photo picture; selfie photo photograph picture; photographer photograph; painting painter artist; artist painter;
game match; match game; player play; team club side; coach manager; champion title championship; prize award; award prize; sport athletic; football soccer; soccer football; goal score; score goal;
website site web online; site website; internet online web; web online internet; phone smartphone mobile; computer laptop pc; app application; email mail; hack hacker breach; user account; password login; video clip; address domain;
animal creature; dog puppy; cat kitten; bird wing; monkey ape macaque; fish fishing; tree forest; forest wood; farm farmer; farmer farm; crop harvest; food foodstuff meal; eat meal; drink beverage; biscuit cookie; cookie biscuit; shoe footwear; clothes clothing garment; clothing clothes apparel; toy doll; cigarette tobacco;
gas petrol gasoline fuel; petrol gasoline fuel; oil petroleum crude; energy power electricity; electricity power; pollution emission; climate warming; weather temperature; rain rainfall; hot heat; cold freeze; water river;
holiday vacation; vacation holiday; hotel resort; restaurant eatery; church religious; priest clergy; party political; candidate nominee; campaign election; protest demonstration rally march; protester demonstrator; strike walkout; union labour labor; rights freedom;
live reside resident; resident live; come arrive; arrive arrival; escape flee; hide conceal; search hunt look; rescue save; save rescue; lead head; join enter member; member join; participate take part; attend attendance; meet meeting; meeting summit talk; talk discussion speak; speech speak; write letter; teach lesson; learn lesson; mistake error; error mistake;
name call; call name; describe call; method way; way method; aim goal purpose; purpose aim; idea plan; problem trouble issue; issue problem; danger risk hazard; risk danger threat; dangerous risky unsafe harmful; safe safety; threat threaten; fear worry afraid; worry concern; concern worry; angry anger; happy pleased; sad grief;
unanimous agree; disagree dissent; majority vote; investigate investigation inquiry probe; probe investigation inquiry; inquiry investigation; inspect inspection check; check inspect; suspicious suspect; expert specialist; adviser advise advisor; spokesman spokesperson spokeswoman; chairman chair chairwoman; director manager; partner colleague;
expire end; valid effect; effect impact; impact effect; force effect; deadline until; date day; length long; distance far; height tall; weight heavy weigh; size big; speed fast; space universe; planet moon; rocket launch spacecraft; satellite spacecraft orbit; robot machine`;

/** A word that says nearly the same as another one. */
export interface RelatedWord {
  /** As it is indexed. */
  readonly term: string;
  readonly word: string;
}

const relatedBy = new Map<string, RelatedWord[]>();

function read(): void {
  for (const line of RELATED.split(';')) {
    const group = line
      .trim()
      .split(/\s+/)
      .map((word) => ({ term: stem(baseFormOf(word, word)), word }));
    for (const { term } of group) {
      const known = relatedBy.get(term) ?? [];
      relatedBy.set(term, known);
      for (const other of group) {
        if (other.term !== term && !known.some((one) => one.term === other.term)) known.push(other);
      }
    }
  }
}

/** The words that say nearly the same as a term of a question. A name has none: "Apple", "Head". */
export function relatedTo(term: string, word: string): readonly RelatedWord[] {
  if (/^\p{Lu}/u.test(word)) return [];
  if (relatedBy.size === 0) read();
  return relatedBy.get(term) ?? [];
}
