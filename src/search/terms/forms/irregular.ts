/** Forms of English words that a stemmer does not bring together, one word a group: the first is what all are read as. */
const IRREGULAR = `
arise arose arisen; awake awoke awoken; beat beaten; become became; befall befell befallen; begin began begun; bend bent;
bite bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought;
catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt;
drink drank drunk; drive driven; eat ate eaten; fall fell fallen; feel felt; fight fought; find found; flee fled; fling flung;
fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung;
hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; leap leapt; learn learnt; lend lent;
lose lost; make made; mean meant; mislead misled; mistake mistook mistaken; outgrow outgrew outgrown;
overcome overcame; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled;
prove proven; rebuild rebuilt; repay repaid; ride ridden rode; ring rang rung; rise risen; run ran; say said; see seen; seek sought;
sell sold; send sent; sew sewn; shake shook shaken; shine shone; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk;
sit sat; slay slew slain; sleep slept; slide slid; sow sown; speak spoken; speed sped; spend spent; spill spilt; spin spun;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode; strike struck;
strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
weave woven; weep wept; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written;
rewrite rewrote rewritten; resell resold; retell retold; remake remade; retake retook retaken; redraw redrew redrawn;
die dying; tie tying;
child children; man men; woman women; foot feet; tooth teeth; goose geese; mouse mice; ox oxen;
wife wives; knife knives; half halves; shelf shelves; thief thieves; wolf wolves; loaf loaves; calf calves; scarf scarves;
hoof hooves; elf elves; policeman policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen;
businessman businessmen; businesswoman businesswomen; chairman chairmen; fisherman fishermen; fireman firemen;
congressman congressmen; congresswoman congresswomen; salesman salesmen; craftsman craftsmen; gentleman gentlemen;
postman postmen; workman workmen; gunman gunmen; grandchild grandchildren; stepchild stepchildren; layman laymen;
crisis crises; analysis analyses; thesis theses; hypothesis hypotheses; diagnosis diagnoses; emphasis emphases;
parenthesis parentheses; synthesis syntheses; oasis oases; criterion criteria; phenomenon phenomena;
bacterium bacteria; curriculum curricula; memorandum memoranda; referendum referenda; stratum strata;
appendix appendices; index indices; matrix matrices; vertex vertices; cactus cacti; fungus fungi; nucleus nuclei; stimulus stimuli;
alumnus alumni; syllabus syllabi; larva larvae; formula formulae; antenna antennae`;

/** The same for forms that are names when they are capitalised: the Fed, the Met, Rose, Won. */
const IRREGULAR_IN_LOWER_CASE = `
drive drove; feed fed; lead led; leave left; light lit; meet met; rise rose; see saw; shoot shot; speak spoke; weave wove; win won;
dive dove`;

function formsOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split(';').flatMap((group) => {
      const [base, ...forms] = group.trim().split(/\s+/) as [string, ...string[]];
      return forms.map((form): [string, string] => [form, base]);
    }),
  );
}

/** Each irregular form, and the word it is a form of; both in lower case. */
export const BASE_OF: ReadonlyMap<string, string> = formsOf(IRREGULAR);

/** The same for those that only count where they are written in lower case. */
export const BASE_OF_LOWER_CASE: ReadonlyMap<string, string> = formsOf(IRREGULAR_IN_LOWER_CASE);
