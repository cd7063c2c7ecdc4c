/**
 * Countries with the words for what and who comes from there, one a line: the word that all of them are indexed under, a
 * colon, the others; one file, as it is one list. Of names of several words the one that tells, since the others stand beside it anyway ("New
 * Zealander", "Sri Lankan"). Not here: words that mean something else as often ("Indies", "Kiwi", "Finn").
 */
const COUNTRIES = `
us: usa america american americans
uk: britain british briton britons brit brits
afghanistan: afghan afghans
albania: albanian albanians
algeria: algerian algerians
andorra: andorran andorrans
angola: angolan angolans
argentina: argentine argentines argentinian argentinians argentinean
armenia: armenian armenians
australia: australian australians aussie aussies
austria: austrian austrians
azerbaijan: azerbaijani azerbaijanis azeri azeris
bahamas: bahamian bahamians
bahrain: bahraini bahrainis
bangladesh: bangladeshi bangladeshis
barbados: barbadian barbadians
belarus: belarusian belarusians belarussian byelorussian
belgium: belgian belgians
belize: belizean belizeans
benin: beninese
bermuda: bermudian bermudians
bhutan: bhutanese
bolivia: bolivian bolivians
bosnia: bosnian bosnians
botswana: botswanan motswana batswana
brazil: brazilian brazilians
brunei: bruneian bruneians
bulgaria: bulgarian bulgarians
burkina: burkinabe
burundi: burundian burundians
cambodia: cambodian cambodians
cameroon: cameroonian cameroonians
canada: canadian canadians
chad: chadian chadians
chile: chilean chileans
china: chinese
colombia: colombian colombians
comoros: comorian comorians
congo: congolese
rica: rican ricans
croatia: croatian croatians croat croats
cuba: cuban cubans
cyprus: cypriot cypriots
czech: czechia czechs
denmark: danish dane danes
djibouti: djiboutian djiboutians
dominica: dominican dominicans
ecuador: ecuadorian ecuadorians ecuadorean
egypt: egyptian egyptians
england: english englishman englishmen englishwoman
eritrea: eritrean eritreans
estonia: estonian estonians
eswatini: swaziland swazi swazis
ethiopia: ethiopian ethiopians
fiji: fijian fijians
finland: finnish finns
france: french frenchman frenchmen frenchwoman
gabon: gabonese
gambia: gambian gambians
georgia: georgian georgians
germany: german germans
ghana: ghanaian ghanaians
gibraltar: gibraltarian gibraltarians
greece: greek greeks
greenland: greenlandic greenlander greenlanders
grenada: grenadian grenadians
guatemala: guatemalan guatemalans
guinea: guinean guineans
guyana: guyanese
haiti: haitian haitians
honduras: honduran hondurans
hungary: hungarian hungarians
iceland: icelandic icelander icelanders
india: indian indians
indonesia: indonesian indonesians
iran: iranian iranians
iraq: iraqi iraqis
ireland: irish irishman irishmen irishwoman
israel: israeli israelis
italy: italian italians
ivorycoast: ivorian ivorians
jamaica: jamaican jamaicans
japan: japanese
jordan: jordanian jordanians
kazakhstan: kazakh kazakhs kazakhstani
kenya: kenyan kenyans
kiribati: ikiribati
korea: korean koreans
kosovo: kosovar kosovars kosovan
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz kyrgyzstani
laos: lao laotian laotians
latvia: latvian latvians
lebanon: lebanese
lesotho: basotho mosotho
liberia: liberian liberians
libya: libyan libyans
liechtenstein: liechtensteiner liechtensteiners
lithuania: lithuanian lithuanians
luxembourg: luxembourger luxembourgers luxembourgish
macau: macao macanese
macedonia: macedonian macedonians
madagascar: malagasy madagascan
malawi: malawian malawians
malaysia: malaysian malaysians
maldives: maldivian maldivians
mali: malian malians
malta: maltese
mauritania: mauritanian mauritanians
mauritius: mauritian mauritians
mexico: mexican mexicans
micronesia: micronesian micronesians
moldova: moldovan moldovans
monaco: monegasque monegasques monacan
mongolia: mongolian mongolians
montenegro: montenegrin montenegrins
morocco: moroccan moroccans
mozambique: mozambican mozambicans
myanmar: burma burmese
namibia: namibian namibians
nauru: nauruan nauruans
nepal: nepali nepalis nepalese
netherlands: dutch dutchman dutchmen dutchwoman holland
zealand: zealander zealanders
nicaragua: nicaraguan nicaraguans
niger: nigerien nigeriens
nigeria: nigerian nigerians
norway: norwegian norwegians
oman: omani omanis
pakistan: pakistani pakistanis
palau: palauan palauans
palestine: palestinian palestinians
panama: panamanian panamanians
paraguay: paraguayan paraguayans
peru: peruvian peruvians
philippines: philippine filipino filipinos filipina filipinas
poland: polish pole poles
portugal: portuguese
qatar: qatari qataris
romania: romanian romanians
russia: russian russians
rwanda: rwandan rwandans
salvador: salvadoran salvadorans salvadorean
samoa: samoan samoans
marino: sammarinese
saudi: saudis
scotland: scottish scot scots scotsman scotsmen
senegal: senegalese
serbia: serbian serbians serb serbs
seychelles: seychellois
singapore: singaporean singaporeans
slovakia: slovak slovaks slovakian
slovenia: slovenian slovenians slovene slovenes
somalia: somali somalis
africa: african africans
asia: asian asians
spain: spanish spaniard spaniards
lanka: lankan lankans
sudan: sudanese
suriname: surinamese
sweden: swedish swede swedes
switzerland: swiss
syria: syrian syrians
taiwan: taiwanese
tajikistan: tajik tajiks
tanzania: tanzanian tanzanians
thailand: thai thais
tibet: tibetan tibetans
togo: togolese
tonga: tongan tongans
trinidad: trinidadian trinidadians
tunisia: tunisian tunisians
turkey: turkish turk turks turkiye
turkmenistan: turkmen turkmens
uganda: ugandan ugandans
ukraine: ukrainian ukrainians
uae: emirati emiratis
uruguay: uruguayan uruguayans
uzbekistan: uzbek uzbeks
vanuatu: vanuatuan
venezuela: venezuelan venezuelans
vietnam: vietnamese
wales: welsh welshman welshmen
yemen: yemeni yemenis
zambia: zambian zambians
zimbabwe: zimbabwean zimbabweans`;

/** Words of this table that are others in lower case. */
export const CAPITALISED_ONLY: ReadonlySet<string> = new Set(
  'polish pole poles scot scots swede swedes dane lao georgian brit'.split(' '),
);

/** Each word for what or who comes from a country, and the country's word, lower case. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [country, words] = line.split(': ') as [string, string];
      return words.split(' ').map((word): [string, string] => [word, country]);
    }),
);

/** Names of countries in several words, the last one first: all before it in order, and the word they stand under. */
export const LONG_NAMES: ReadonlyMap<string, readonly (readonly [before: string, country: string])[]> =
  new Map([
    ['states', [['united', 'us']]],
    ['kingdom', [['united', 'uk']]],
    ['britain', [['great', 'uk']]],
    ['emirates', [['arab', 'uae'], ['united', 'uae']]],
    ['coast', [['ivory', 'ivorycoast']]],
    ['divoire', [['cote', 'ivorycoast']]],
    ['republic', [['czech', 'czech']]],
  ]); // biome-ignore format: a table

/** Of these an American is not one of the United States. */
export const OTHER_AMERICAS: ReadonlySet<string> = new Set(['south', 'north', 'latin', 'central']);
