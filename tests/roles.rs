//! Who did what to whom, where, when and with what toll, by construction. Sentences are ours, on events of many wars.

use sitrep::record::{Outcome, Report};
use sitrep::{Input, extract};

/// What the report of `kind` must say: `field=value`, the value among those of the field, or not (`!field=value`). All are published on 2 February 2024.
const CASES: &[(&str, &str, &[&str])] = &[
    // Struck, and by what: a passive of damage.
    ("A school near Saada was flattened by air strikes.", "air_strike", &["target=A school", "place=Saada"]),
    ("The depot was wrecked by a rocket on Monday.", "rocket_attack", &["target=The depot"]),
    ("Nine huts were damaged by shelling in Kadugli.", "shelling", &["target=Nine huts"]),
    ("Youths firebombed a synagogue in Nantes on Monday.", "bombing", &["agent=Youths", "target=a synagogue"]),
    // Ground that changes hands, whoever took it.
    ("Mogadishu has been liberated.", "recapture_territory", &["target=Mogadishu"]),
    ("Iraqi troops invaded Abadan in 1980.", "seize_territory", &["agent=Iraqi troops", "target=Abadan"]),
    // The first of two verbs that an adverb parts.
    (
        "Bandits seized and later shot a trader in Zaria.",
        "abduction",
        &["agent=Bandits", "target=a trader", "!target=Bandits"],
    ),
    (
        "Rebels kidnapped and then freed two nurses in Bunia.",
        "abduction",
        &["agent=Rebels", "target=two nurses", "!target=Rebels"],
    ),
    // Who strikes by trade.
    ("Dockers held a three-day strike in Lome on Monday.", "strike_labour", &["agent=Dockers", "place=Lome"]),
    ("Mourners lit candles on Sunday to protest the raid.", "demonstration", &["status=happened", "date=2024-01-28"]),
    ("Thousands gathered in Quito on Monday to support the mayor.", "demonstration", &["place=Quito"]),
    ("Poachers shot a ranger in Kasane on Monday.", "shooting", &["agent=Poachers", "target=a ranger"]),
    // Announced, so to come.
    ("Unions announced a march in Porto on Thursday.", "demonstration", &["status=planned", "date=2024-02-08"]),
    ("Dockers announced a strike in Porto.", "strike_labour", &["status=planned"]),
    // Who is blamed by "on", and who ought to answer for it.
    (
        "Nine people were killed in the bombing in Mopti, officials said, blaming it on bandits.",
        "bombing",
        &["accused=bandits", "!accused=officials"],
    ),
    ("Six people died in the bombing in Suez. Police pinned it on smugglers.", "bombing", &["accused=smugglers"]),
    (
        "The militia must take responsibility for the ambush that killed six people in Kidal.",
        "ambush",
        &["!claimed=The militia"],
    ),
    // One more, and not the one before.
    (
        "A nurse was killed on Monday.\n\nTwo monks were killed on Monday in Menaka.",
        "attack",
        &["target=A nurse", "!target=Two monks"],
    ),
    (
        "A bomb killed four people on Monday.\n\nAnother bomb killed nine people on Monday in Herat.",
        "bombing",
        &["killed=4", "!killed=9"],
    ),
    (
        "The bus line has been targeted several times by bandits. In 2018, they attacked a depot and killed two guards.",
        "attack",
        &["agent=bandits", "target=The bus line", "!killed=2"],
    ),
    (
        "Police detained a woman on Monday in Trujillo.\n\nPolice detained another woman, Ana Rios, on Monday.",
        "detain",
        &["target=a woman", "!target=Ana Rios"],
    ),
    (
        "A suspect has been arrested.\n\nPolice arrested Omar Diallo in Thies on Tuesday.",
        "arrest",
        &["target=A suspect", "target=Omar Diallo", "agent=Police", "place=Thies"],
    ),
    (
        "Police reported an arson attack on a clinic and a knife attack on a nurse in Ica.",
        "destruction",
        &["target=a clinic", "!target=a nurse"],
    ),
    (
        "The herders were attacked by bandits. They killed nine of them in Birao on Monday.",
        "attack",
        &["agent=bandits"],
    ),
    // Counted, and by whom it is told.
    ("Chadian troops raided camps near Bol, killing 70 suspected militants.", "raid", &["killed=70"]),
    (
        "Reuters quoted governor Issa Ba as saying nine people were killed in Segou on Monday.",
        "attack",
        &["source=governor Issa Ba", "!source=Reuters"],
    ),
    (
        "Peace Watch (PW), a charity, said more than 20 of the 60 people who were shot in Jos were children.",
        "shooting",
        &["source=Peace Watch"],
    ),
    ("The police were accused of beating students as well as torturing monks.", "torture", &["status=alleged"]),
    // Found dead, and met with fire.
    ("Police recovered the bullet-riddled body of a trader in Mardan on Monday.", "shooting", &["killed=1"]),
    ("Villagers found the headless bodies of two guards in Pibor on Sunday.", "attack", &["killed=2"]),
    ("The body of a boy with his throat slit was found in Swat on Friday.", "stabbing", &["target=a boy", "killed=1"]),
    ("A patrol came under fire from bandits in Zaria on Monday.", "attack", &["target=A patrol", "place=Zaria"]),
    ("The senator was met with gunfire when she visited Daura.", "shooting", &["target=The senator"]),
    ("Soldiers took him away on Monday.", "detain", &["agent=Soldiers", "target=him"]),
    ("Officers seized the van used in the raid.", "seize_property", &["target=the van"]),
    ("A guard molested a girl on a train in Pune on Monday.", "sexual_violence", &["agent=A guard", "target=a girl"]),
    // Wars and their dead.
    ("Peru and Ecuador fought a war in 1995.", "armed_clash", &["agent=Peru", "target=Ecuador", "date=1995-01-01"]),
    ("Eighty soldiers lost their lives in the battle of Dien Bien Phu.", "armed_clash", &["killed=80"]),
    (
        "Ethnic clashes near Moundou killed 40 people. The fighting is between the Sara and Fulani ethnic groups.",
        "armed_clash",
        &["agent=the Sara", "target=Fulani ethnic groups"],
    ),
    // Seen, held, begun.
    ("Quito saw mass protests on Saturday.", "demonstration", &["place=Quito", "date=2024-01-27"]),
    ("There were mass protests in Quito on Saturday.", "demonstration", &["date=2024-01-27"]),
    ("Mali has been rocked by a wave of bombings this year.", "bombing", &["date=2024-01-01"]),
    ("Students held a rally in Quito on Saturday.", "demonstration", &["place=Quito"]),
    ("Deadly unrest erupted in Jos on Monday.", "riot", &["place=Jos"]),
    (
        "Miners came out on Thursday to begin a protest against layoffs in Oruro.",
        "demonstration",
        &["agent=Miners", "status=happened"],
    ),
    ("Nurses began an indefinite strike on Monday.", "strike_labour", &["agent=Nurses", "date=2024-01-29"]),
    ("The militia decided to withdraw from Sake on Sunday.", "withdraw", &["status=happened", "date=2024-01-28"]),
    ("The envoy, Ana Ruiz, asked Chad to release journalists.", "request", &["target=Chad"]),
    ("Hundreds of miners remain behind bars in Oruro.", "detain", &["place=Oruro"]),
    ("A man was stabbed in Lyon on Monday. His wife was also hurt.", "stabbing", &["wounded=2", "target=His wife"]),
    ("Hundreds gathered at rallies in Quito on Saturday.", "demonstration", &["agent=Hundreds", "place=Quito"]),
    ("A fight broke out between two clans in Abyei on Monday, leaving two dead.", "riot", &["place=Abyei", "killed=2"]),
    (
        "On Sunday, Juan Prado, the head of the armed forces backed the strikers' demands.",
        "support",
        &["agent=Juan Prado", "!agent=the head"],
    ),
    // Nouns.
    (
        "The capture of Goma by M23 rebels in January alarmed Burundi.",
        "seize_territory",
        &["agent=M23 rebels", "target=Goma"],
    ),
    (
        "The seizure of two ships by Iran on Friday raised tensions.",
        "seize_property",
        &["agent=Iran", "target=two ships"],
    ),
    ("The fall of Kunduz to the Taliban shocked Kabul.", "seize_territory", &["agent=Taliban", "target=Kunduz"]),
    ("An Israeli airstrike killed a commander in Lebanon.", "air_strike", &["agent=Israeli", "killed=1"]),
    ("Turkish shelling killed ten people in Idlib.", "shelling", &["agent=Turkish", "killed=10"]),
    ("Hundreds fled after shelling by government forces killed nine people.", "shelling", &["agent=government forces"]),
    ("Clashes between police and protesters broke out in Dakar.", "riot", &["place=Dakar"]),
    ("The Sunday raid on Jenin killed two men, the army said on Monday.", "raid", &["date=2024-01-28", "killed=2"]),
    // Verbs.
    (
        "Opposition leaders said security forces arrested thousands of people and killed at least 40.",
        "attack",
        &["agent=security forces", "killed=40"],
    ),
    ("Somali pirates recently seized a Greek ship.", "abduction", &["agent=Somali pirates", "target=a Greek ship"]),
    ("Two men armed with axes attacked a guard in Kano.", "stabbing", &["agent=Two men", "target=a guard"]),
    // Where somebody spoke, comes from or was brought to is not where it happened.
    (
        "Rebels killed 15 soldiers in Djibo, a minister told reporters in Ouagadougou on Tuesday.",
        "attack",
        &["place=Djibo", "!place=Ouagadougou"],
    ),
    ("Soldiers shot two boys in Nablus, an official said in Ramallah.", "shooting", &["!place=Ramallah"]),
    ("The envoy, speaking in Geneva, said the army had shelled Homs.", "shelling", &["place=Homs", "!place=Geneva"]),
    ("A Houston man was arrested in Denver on Sunday.", "arrest", &["place=Denver", "!place=Houston"]),
    ("Police arrested Paul Reed, 33, of Akron, in Toledo.", "arrest", &["place=Toledo", "!place=Akron"]),
    ("A suspect born in Ohio was arrested in Nevada.", "arrest", &["place=Nevada", "!place=Ohio"]),
    ("Gunmen killed nine people in Zaria, 50 miles north of Kaduna.", "shooting", &["!place=Kaduna"]),
    (
        "A bomb killed ten people in Mosul, raising fears of a return to fighting in Kirkuk.",
        "bombing",
        &["place=Mosul", "!place=Kirkuk"],
    ),
    ("Clashes were reported in Sinjar on Sunday, killing six soldiers.", "armed_clash", &["place=Sinjar"]),
    // Who says so, and who does not.
    (
        "A diplomat who spoke on condition of anonymity said rebels had killed nine soldiers in Sake.",
        "attack",
        &["source=A diplomat", "!source=condition of anonymity"],
    ),
    ("She praised the judge, who jailed two generals.", "detain", &["!source=She"]),
    ("Peru called for calm, while Chile recalled its ambassador.", "break_relations", &["agent=Chile", "!source=Peru"]),
    ("The council last week demanded the release of the miners.", "request", &["agent=The council"]),
    ("Ali Sayed was shot by police in Rangpur.", "shooting", &["target=Ali Sayed", "agent=police", "!source=Ali"]),
    ("A man wanted for fraud was arrested in Ohio.", "arrest", &["target=A man", "!target=fraud"]),
    (
        "A teenager who had sworn allegiance to the group planned to bomb a mall in Graz, police said.",
        "bombing",
        &["source=A teenager", "!source=allegiance to the group"],
    ),
    (
        "A drone hit a school in Odesa on Friday, Ukraine's southern command said.",
        "drone_strike",
        &["!agent=Ukraine's southern command"],
    ),
    ("The army said on Monday gunmen had killed nine people in Gao.", "shooting", &["agent=gunmen"]),
    (
        "The army told Congress in Bogota that rebels had killed nine soldiers in Cauca.",
        "attack",
        &["place=Cauca", "!place=Bogota"],
    ),
    ("Aden Duale, a minister, said gunmen killed nine people in Garissa.", "shooting", &["!place=Aden"]),
    ("Rebels killed nine soldiers in Sake, a spokesman told The Irrawaddy.", "attack", &["!place=Irrawaddy"]),
    // Days and years.
    ("A bomb went off at 7:40 a.m. in Quetta.", "bombing", &["date="]),
    ("Gunmen attacked a bank in Kano a fortnight ago.", "shooting", &["date=2024-01-15"]),
    (
        "In May 2011 rebels seized Zintan, and in June the same year soldiers shelled it.",
        "shelling",
        &["agent=soldiers", "date=2011-06-01"],
    ),
    (
        "Earlier on Monday tens of thousands of people marched in Sofia.",
        "demonstration",
        &["agent=tens of thousands of people"],
    ),
    (
        "The Bureau of Trade, Fisheries and Customs raided a warehouse in Lima.",
        "raid",
        &["agent=Bureau of Trade, Fisheries and Customs"],
    ),
    ("Rebels hacked to death 14 farmers near Beni.", "stabbing", &["agent=Rebels", "killed=14"]),
    ("Rebels shot down a helicopter in Kachin state, killing all four on board.", "attack", &["killed=4"]),
    (
        "He was targeted and killed in a raid by US forces in Syria.",
        "raid",
        &["agent=US forces", "target=He", "killed=1"],
    ),
    (
        "Protesters stormed a court in Nairobi; police opened fire, killing five.",
        "shooting",
        &["agent=police", "killed=5"],
    ),
    ("Kenyans took to the streets to protest the tax.", "demonstration", &["agent=Kenyans"]),
    (
        "Soldiers backed by French jets recaptured the town of Konna.",
        "recapture_territory",
        &["target=the town", "place=Konna"],
    ),
    // Who acts.
    (
        "On Friday police arrested two journalists in Addis Ababa.",
        "arrest",
        &["agent=police", "target=two journalists"],
    ),
    ("Last week Israeli troops raided Jenin.", "raid", &["agent=Israeli troops", "target=Jenin"]),
    ("Gunmen riding motorcycles abducted 287 students in Kuriga.", "abduction", &["agent=Gunmen", "captured=287"]),
    ("A man with a knife wounded three people in Nottingham.", "stabbing", &["agent=A man", "wounded=3"]),
    ("Hamas said its fighters had killed three soldiers in Rafah.", "attack", &["agent=Hamas", "killed=3"]),
    ("Congo accused Rwanda of sending troops into Goma.", "deploy_troops", &["agent=Rwanda", "status=alleged"]),
    (
        "France, Germany and Britain condemned the attack.",
        "condemn",
        &["agent=France", "agent=Germany", "agent=Britain"],
    ),
    (
        "Thousands gathered in Belgrade to protest against the government.",
        "demonstration",
        &["agent=Thousands", "status=happened"],
    ),
    ("Riot police clashed with demonstrators in Athens.", "riot", &["agent=Riot police"]),
    (
        "Rebels took control of the town of Sake on Monday.",
        "seize_territory",
        &["agent=Rebels", "place=Sake", "date=2024-01-29"],
    ),
    ("Gunmen seized 17 missionaries in Haiti.", "abduction", &["agent=Gunmen", "captured=17"]),
    ("The Houthis fired missiles and drones at two ships.", "missile_attack", &["target=two ships"]),
    (
        "Pakistan's deadliest bombing killed 154 people in Peshawar in 2014.",
        "bombing",
        &["place=Pakistan", "killed=154"],
    ),
    (
        "Fighting broke out on Monday between the army and M23 rebels near Sake.",
        "armed_clash",
        &["agent=the army", "target=M23 rebels"],
    ),
    ("Bandits took dozens of people hostage in Zamfara.", "abduction", &["target=people", "captured=24"]),
    ("Talks between Hamas and Israel resumed in Cairo.", "consult", &["agent=Hamas", "target=Israel", "place=Cairo"]),
    ("Human Rights Watch called on Mali to free the men.", "request", &["agent=Human Rights Watch", "target=Mali"]),
    (
        "The junta accused France of violating its airspace and expelled its ambassador.",
        "expel_diplomats",
        &["agent=The junta", "target=its ambassador"],
    ),
    ("Police shot and killed a man wearing an explosive vest.", "shooting", &["target=a man", "killed=1"]),
    // Tolls.
    (
        "Police opened fire on protesters trying to storm parliament, killing five.",
        "shooting",
        &["agent=Police", "target=protesters", "killed=5"],
    ),
    ("The murder of Omar Reyes, mayor of Chilapa, shocked Mexico.", "attack", &["target=Omar Reyes", "killed=1"]),
    ("A bomb killed 20 people and injured 50 in Kano.", "bombing", &["killed=20", "wounded=50"]),
    ("The attack left 20 dead and 30 wounded.", "attack", &["killed=20", "wounded=30"]),
    (
        "Rebels attacked Goma on Monday. The death toll rose to 25 on Tuesday.",
        "attack",
        &["killed=25", "date=2024-01-29"],
    ),
    ("Dozens of people were killed when gunmen attacked a village in Plateau.", "shooting", &["killed=24"]),
    ("Police shot dead a man in London.", "shooting", &["agent=Police", "target=a man", "killed=1"]),
    ("A man stabbed two people to death in Osaka.", "stabbing", &["agent=A man", "killed=2"]),
    ("Gunmen killed a group of 11 workers in Mach.", "shooting", &["killed=11"]),
    ("A mother, 34, and her son, 12, were killed by gunmen.", "attack", &["killed=2"]),
    (
        "A bomb went off in Lahore. Eight people were killed and five others injured.",
        "bombing",
        &["killed=8", "wounded=5"],
    ),
    (
        "The shelling of Stanytsia led to the death of six and injury of 40 dockers.",
        "shelling",
        &["killed=6", "wounded=40"],
    ),
    ("Gunmen attacked the base, and four of its soldiers were killed.", "shooting", &["killed=4"]),
    // Status.
    ("Police held two men suspected of planning to assassinate a mayor.", "assassination", &["status=planned"]),
    ("Two suspects were arrested on Tuesday in Tijuana.", "arrest", &["status=happened", "date=2024-01-30"]),
    ("Russia denied bombing the hospital, saying it had hit militants.", "bombing", &["status=denied"]),
    (
        "ECOWAS imposed sanctions on Niger and threatened to use force.",
        "impose_sanctions",
        &["agent=ECOWAS", "target=Niger", "status=happened"],
    ),
    // One clause has one day and place; what another is dated from does not.
    ("Police arrested ten people in raids in Lagos on Tuesday.", "arrest", &["place=Lagos", "date=2024-01-30"]),
    (
        "Gunmen killed 30 people in Kano on Monday, a day after a bomb killed six people in Jos.",
        "bombing",
        &["date=2024-01-28", "killed=6"],
    ),
    // Slips of the tagger, and verbs between others.
    ("A mob beat a man to death in Lahore on Sunday.", "beating", &["agent=A mob", "killed=1"]),
    ("Farmers blocked highways near Lyon on Monday.", "obstruction", &["agent=Farmers", "date=2024-01-29"]),
    ("Turkey attacked Kurdish positions in Syria.", "attack", &["agent=Turkey", "target=Kurdish positions"]),
    ("The army's helicopters fired on a school in Sagaing.", "shooting", &["agent=The army"]),
    ("Ten people were killed in fighting between rival clans in Puntland.", "armed_clash", &["killed=10"]),
    ("Four of its soldiers and two civilians were killed in Gao.", "attack", &["killed=6"]),
    ("The Taliban denied any role in the bombing in Kabul on Friday.", "bombing", &["status=happened"]),
    ("Marchers clashed with riot police in Athens, leaving 30 people injured.", "riot", &["wounded=30"]),
    ("A man rammed his car into a group of soldiers near Hebron.", "vehicle_attack", &["target=soldiers"]),
    ("The air force shot down 30 of 40 drones launched by Russia.", "drone_strike", &["agent=Russia"]),
    ("Three monks died when their van hit a roadside bomb in Bor.", "mine_explosion", &["killed=3"]),
    ("The army warned Accra against sending troops to Niger.", "deploy_troops", &["status=possible"]),
    (
        "A court in Tunis sentenced the leader of the party, Rached Ghannouchi, to prison.",
        "convict",
        &["target=Rached Ghannouchi"],
    ),
    ("The EU added 15 officials to its sanctions list.", "impose_sanctions", &["agent=EU", "target=15 officials"]),
    ("The UN says soldiers killed at least 300 people in Moura.", "attack", &["agent=soldiers", "killed=300"]),
    ("In Goma, rebels shot dead two students.", "shooting", &["agent=rebels", "killed=2"]),
    ("Gunmen killed nine people and a soldier wounded two attackers.", "attack", &["agent=a soldier", "wounded=2"]),
    ("In May 2014 soldiers killed 48 people in Yobe.", "attack", &["agent=soldiers", "killed=48"]),
    ("A 19-year-old opened fire in a school in Perm on Monday.", "shooting", &["place=Perm", "date=2024-01-29"]),
    ("The army allegedly bombed a clinic in Gondar.", "bombing", &["status=alleged"]),
    ("The UN demanded that the junta release all prisoners.", "release", &["status=possible"]),
    (
        "The opposition urged supporters to march on Saturday.",
        "demonstration",
        &["agent=supporters", "status=possible", "date=2024-02-03"],
    ),
    ("Secretary of State Antony Blinken condemned the attack.", "condemn", &["agent=Antony Blinken"]),
    ("Kenya closed its border after gunmen killed four policemen.", "shooting", &["agent=gunmen", "killed=4"]),
    ("Gunmen killed a guard and wounded soldiers in Gao.", "shooting", &["killed=1", "wounded=2"]),
    ("An Algerian stabbed two people in Lyon.", "stabbing", &["agent=An Algerian"]),
    ("Two men were charged with murder in Leeds on Friday.", "accuse", &["target=Two men"]),
    ("German soldiers began withdrawing from Mali.", "withdraw", &["agent=German soldiers"]),
    ("Two days after a bomb killed 13 in Leon, police arrested a man.", "arrest", &["agent=police", "date="]),
    // Words for what is done.
    ("Protesters set two buses ablaze in Nanterre.", "destruction", &["agent=Protesters"]),
    ("A hand grenade was thrown at a bar in Lyon.", "grenade_attack", &["target=a bar"]),
    ("Soldiers fired into a crowd in Lome.", "shooting", &["agent=Soldiers", "target=a crowd"]),
    ("Clashes erupted in Kano on Wednesday.", "armed_clash", &["place=Kano", "date=2024-01-31"]),
    ("A court in Minsk jailed the activist for 15 years.", "convict", &["target=the activist"]),
    // Tolls.
    ("Nine people lost their lives in an attack in Gao.", "attack", &["killed=9"]),
    ("The attack left a policeman and two civilians dead in Bol.", "attack", &["killed=3"]),
    ("An air strike killed 40 women and children in Hodeidah.", "air_strike", &["killed=40"]),
    ("The attack in Bol killed 12 people, among them four children.", "attack", &["killed=12"]),
    ("A gunman killed Ann Lee, a lawyer and mother of three, in Omaha.", "shooting", &["killed=1"]),
    ("Militants seized a hotel in Bamako, taking 170 guests hostage.", "abduction", &["captured=170"]),
    // What other sentences tell.
    ("A bomb killed nine people in Jos. Boko Haram claimed the bombing.", "bombing", &["claimed=boko haram"]),
    ("A bomb killed nine people in Jos. Ansaru said it was behind the attack.", "bombing", &["claimed=ansaru"]),
    ("Police blamed Ansaru for a bombing in Jos.", "bombing", &["accused=ansaru"]),
    (
        "A man was arrested in Graz on Monday. Prosecutors said he stabbed two nurses in Linz.",
        "stabbing",
        &["place=Linz", "wounded=2"],
    ),
    ("Police arrested a man over last week's bombing in Aden.", "bombing", &["date=2024-01-22"]),
    (
        "Gunmen killed six people in Jos. In neighbouring Benue, soldiers attacked nine farms and killed two people.",
        "attack",
        &["place=Benue", "killed=2"],
    ),
    (
        "A bomb killed four soldiers in Bama on Monday. A separate mine blast in Gwoza wounded six people.",
        "bombing",
        &["place=Bama", "killed=4"],
    ),
    (
        "The mayor of Porto was shot on Saturday. Two of the attackers were later killed by police.",
        "attack",
        &["agent=police", "killed=2"],
    ),
    (
        "A bomb killed six in Jos on Monday. Nigerian police arrested two men.",
        "arrest",
        &["date=2024-01-29", "place=Nigerian"],
    ),
    (
        "Gunmen freed ten hostages. Officials met rebels in Mopti in Mali, and soldiers arrested a man in Mali.",
        "arrest",
        &["place=Mali"],
    ),
    (
        "The Chadian army struck a camp in Bol on Monday. The army seized rifles.",
        "seize_property",
        &["agent=The army", "date=2024-01-29"],
    ),
    // From articles on other events.
    (
        "France asked Turkey to arrest the commander.",
        "arrest",
        &["agent=Turkey", "target=the commander", "status=possible"],
    ),
    ("Macron condemned the attack and called for an immediate ceasefire.", "request", &["agent=Macron"]),
    ("Moscow and Beijing condemned the attack.", "condemn", &["agent=Moscow", "agent=Beijing"]),
    (
        "Israel blamed Hamas for a car bomb attack on a police academy that killed 21 people.",
        "bombing",
        &["killed=21", "accused=hamas"],
    ),
    ("A man has been charged with murdering three women in London.", "attack", &["agent=A man", "status=alleged"]),
    (
        "Ten people were killed in a bombing, police said. A hospital source put the toll at 15.",
        "bombing",
        &["killed=10", "killed=15"],
    ),
    ("The toll from Monday's bombing in Kabul rose to 15.", "bombing", &["killed=15"]),
    ("The killing brought to 15 the number of journalists killed in Mexico this year.", "attack", &["killed=15"]),
    ("Two soldiers were killed and five taken prisoner in the ambush.", "ambush", &["killed=2", "captured=5"]),
    ("An air strike killed two soldiers and wounded another.", "air_strike", &["killed=2", "wounded=1"]),
    ("Twelve people were killed and 300 people arrested.", "arrest", &["target=300 people"]),
    ("The blast killed 31 people and injured more than 70 people.", "bombing", &["killed=31", "wounded=71"]),
    ("The bombings have killed more than 90 people and injured over 300.", "bombing", &["killed=91", "wounded=301"]),
    (
        "A drone strike killed three people in Avdiivka, which Russian forces captured in February 2023.",
        "seize_territory",
        &["agent=Russian forces", "target=Avdiivka", "date=2023-02-01"],
    ),
    ("Russian troops entered Bakhmut on Friday.", "seize_territory", &["agent=Russian troops", "target=Bakhmut"]),
    (
        "A truck plowed through a crowd in Nice on Thursday, killing 84 people.",
        "vehicle_attack",
        &["target=a crowd", "killed=84"],
    ),
    (
        "Britain imposed sanctions on seven men over the poisoning of Alexei Navalny.",
        "impose_sanctions",
        &["target=seven men"],
    ),
    (
        "Gunmen took more than 150 students from a boarding school in Kaduna.",
        "abduction",
        &["agent=Gunmen", "captured=151"],
    ),
    (
        "The bomber rammed a pickup loaded with explosives through the gates of a school on Thursday.",
        "suicide_bombing",
        &["agent=The bomber", "target=the gates"],
    ),
    ("The Taliban said they were behind the bombing.", "bombing", &["claimed=they"]),
    (
        "Four soldiers were killed in an attack claimed by the armed wing of Hamas.",
        "attack",
        &["agent=Hamas", "claimed=hamas"],
    ),
    (
        "At least 26 villagers were massacred in an attack blamed on jihadists in Dembo.",
        "attack",
        &["killed=26", "accused=jihadists"],
    ),
    ("She is the fifth journalist to be killed in Mexico this year.", "attack", &["status=happened", "killed=1"]),
    ("Iran has vowed to avenge the killing of the Hamas leader in Tehran.", "attack", &["status=happened"]),
    (
        "The police chief called on the rebels to free the hostages.",
        "release",
        &["agent=the rebels", "status=possible"],
    ),
    ("Rebels set off a bomb outside a bank in Cali on Monday.", "bombing", &["agent=Rebels", "place=Cali"]),
    ("Fighter jets strafed the village on Tuesday.", "air_strike", &["target=the village"]),
    (
        "Energy facilities in Kharkiv and Lviv were damaged by missiles on Saturday.",
        "missile_attack",
        &["target=Energy facilities", "place=Lviv"],
    ),
    ("A barrage of missiles was unleashed on Kyiv on Saturday.", "missile_attack", &["place=Kyiv"]),
    (
        "Women and girls were subjected to sexual violence by soldiers.",
        "sexual_violence",
        &["agent=soldiers", "target=girls"],
    ),
    ("France ordered 35 Russian diplomats to leave.", "expel_diplomats", &["agent=France"]),
    (
        "The strike on Dnipro killed 30 people, with 40 others still unaccounted for.",
        "attack",
        &["killed=30", "target=Dnipro"],
    ),
    (
        "A court in Leeds sentenced a man to life in prison on Monday for killing a nurse.",
        "convict",
        &["agent=A court", "target=a man"],
    ),
    ("Israeli troops shot a boy in Gaza on Monday.", "shooting", &["target=a boy", "place=Gaza"]),
    ("Soldiers killed six farmers in Sonora in March.", "attack", &["date=2023-03-01"]),
    ("Soldiers shot the boy several times.", "shooting", &["target=the boy", "wounded=1"]),
    (
        "Tens of thousands of people demonstrated in Lima on Monday against austerity.",
        "demonstration",
        &["agent=Tens of thousands of people"],
    ),
    ("The gunman turned himself in to police in Memphis on Monday.", "surrender", &["agent=The gunman"]),
    (
        "A man walked into an office in Lyon on Monday and shot dead a receptionist.",
        "shooting",
        &["agent=A man", "killed=1"],
    ),
    ("Five men beat the owner of a villa in Nice on Monday.", "beating", &["agent=Five men", "target=the owner"]),
    ("A bomb ripped through a hotel in Mombasa on Friday.", "bombing", &["target=a hotel"]),
    ("Fighting near Goma left 12 soldiers dead.", "armed_clash", &["killed=12"]),
    ("The radio station's offices were dynamited by smugglers in Quito last weekend.", "bombing", &["agent=smugglers"]),
    (
        "Two rebels were killed and several soldiers were wounded in fighting in Kivu on Monday.",
        "armed_clash",
        &["killed=2"],
    ),
    (
        "Clashes between police and Kurds in Diyarbakir killed 51 people.",
        "armed_clash",
        &["agent=police", "target=Kurds"],
    ),
    (
        "Soldiers repelled an attack by rebels on the town of Bor on Monday.",
        "attack",
        &["agent=rebels", "status=happened"],
    ),
    ("The minister said the air raid on Aden is not linked to the trial.", "air_strike", &["status=happened"]),
    ("A trader whose van was allegedly stolen was arrested in Lyon on Thursday.", "arrest", &["status=happened"]),
    ("A witness said he heard Diallo talk about killing the mayor.", "attack", &["status=possible"]),
    ("The rebels said they would continue attacking Turkish soldiers.", "attack", &["status=possible"]),
    ("Poland has declared that it will respond to a Belarusian attack on Lithuania.", "attack", &["status=possible"]),
    ("A man confessed to the murder of a nurse in Boston on Monday.", "attack", &["agent=A man"]),
    ("A fugitive was captured on Monday in Houston.", "arrest", &["target=A fugitive"]),
    ("The operation in Kivu led to the capture of 12 rebels.", "arrest", &["target=12 rebels"]),
    ("Kidnappers seized a banker in Lagos on Monday.", "abduction", &["agent=Kidnappers"]),
    ("Four pilgrims were mowed down by gunmen in Karachi on Monday.", "shooting", &["target=Four pilgrims"]),
    ("Spain extradited a drug trafficker to Colombia on Monday.", "deport", &["target=a drug trafficker"]),
    (
        "The rebels announced the release of the people they had kidnapped in Arauca.",
        "abduction",
        &["target=the people"],
    ),
    ("Three people are missing after an attack on a ferry.", "attack", &["target=a ferry"]),
    ("The army fired tear gas and shot two protesters.", "shooting", &["agent=The army", "wounded=2"]),
    ("Protesters threw stones at police, who responded with tear gas.", "restrict_movement", &["agent=police"]),
    (
        "Several European countries on Tuesday ordered the expulsion of dozens of Russian diplomats.",
        "expel_diplomats",
        &["target=Russian diplomats"],
    ),
    (
        "Police cleared a camp of protesters at the university on Tuesday.",
        "restrict_movement",
        &["agent=Police", "target=protesters"],
    ),
    (
        "Women formed human chains in Minsk to condemn police violence.",
        "demonstration",
        &["agent=Women", "place=Minsk"],
    ),
    (
        "Hundreds of Nigerians marched in Lagos on Sunday to protest the killing of students by soldiers in Kaduna.",
        "demonstration",
        &["agent=Hundreds of Nigerians", "place=Lagos"],
    ),
    ("Two suspects are under arrest for the murder of a policeman in Karachi.", "arrest", &["target=Two suspects"]),
    ("Extensive looting took place in Ardamata on 4 November.", "destruction", &["place=Ardamata", "date=2023-11-04"]),
    ("The rebels could attack the town and kill civilians.", "attack", &["status=possible"]),
    ("Police in Tegucigalpa seized six tons of marijuana.", "seize_property", &["agent=Police"]),
    (
        "Security forces shot dozens of protesters during demonstrations over alleged fraud.",
        "demonstration",
        &["status=happened"],
    ),
    (
        "Three soldiers were killed in crossfire on Monday and a fourth died of injuries sustained earlier.",
        "armed_clash",
        &["killed=1"],
    ),
    (
        "A truck plowed through a crowd in Nice on Thursday, killing 84 people. The driver was shot dead by police.",
        "vehicle_attack",
        &["killed=84", "target=a crowd"],
    ),
    ("Police detained a woman in Tehran. Some 14,000 people were arrested.", "arrest", &["target=Some 14,000 people"]),
    (
        "Thousands rallied in Tel Aviv calling for the release of hostages held in Gaza.",
        "demonstration",
        &["place=Tel Aviv"],
    ),
    (
        "Police used rubber bullets to disperse students in Dhaka.",
        "restrict_movement",
        &["agent=Police", "target=students"],
    ),
    (
        "Gunmen opened fire on a crowd in Krasnogorsk and set the hall alight, killing 60 people.",
        "shooting",
        &["killed=60"],
    ),
    ("Rebels attacked a village in Ituri and burned houses, killing nine people.", "attack", &["killed=9"]),
    // Speakers between subject and verb; victims of later sentences; days reckoned from others; headlines are below.
    ("The rebels, the army said, attacked a post in Bama.", "attack", &["agent=The rebels", "target=a post"]),
    ("The bomb, police said, killed 12 people in Jos on Monday.", "bombing", &["killed=12", "date=2024-01-29"]),
    (
        "Nine soldiers were killed in an ambush on their patrol near Gao, according to the ministry.",
        "ambush",
        &["target=their patrol", "killed=9"],
    ),
    ("Gunmen attacked a school in Jos on Monday. Four people died.", "shooting", &["target=Four people", "killed=4"]),
    ("Gunmen attacked a school in Jos. Among the dead was Ana Reyes, a teacher.", "shooting", &["target=Ana Reyes"]),
    ("Gunmen attacked a school in Jos. Two nurses were among those killed.", "shooting", &["target=Two nurses"]),
    ("Gunmen attacked a school in Jos. The dead included two nurses and a guard.", "shooting", &["target=two nurses"]),
    (
        "Gunmen attacked a school in Jos. Six people were being treated in hospital.",
        "shooting",
        &["wounded=6", "target=Six people"],
    ),
    ("Gunmen attacked a school in Jos. Three people sustained injuries.", "shooting", &["wounded=3"]),
    ("Soldiers clashed with rebels in Beni on Monday. The army lost three men.", "armed_clash", &["killed=3"]),
    ("At least 100 people are feared dead after jets bombed a gathering on Tuesday.", "air_strike", &["killed=100"]),
    ("A mayor was killed along with two of his guards in an ambush on Tuesday.", "ambush", &["killed=3"]),
    ("Two Canadians, John Roe and Robert Hall, were killed in Jolo.", "attack", &["killed=2"]),
    (
        "A gunman walked into a mosque in Quebec and shot six worshippers.",
        "shooting",
        &["agent=A gunman", "target=six worshippers"],
    ),
    (
        "Five people were stabbed at a railway station in Kunming.",
        "stabbing",
        &["target=Five people", "target=a railway station"],
    ),
    ("Rescuers dug on Thursday, a day after a bomb killed 12 people in Kabul.", "bombing", &["date=2024-01-31"]),
    ("Police on Friday arrested a man over a bombing that killed 20 cadets.", "bombing", &["date="]),
    (
        "The last 12 tourists abducted in Mali in June have been released, police said Thursday.",
        "release",
        &["date=2024-02-01"],
    ),
    ("A team of gunmen stormed a school in Peshawar.", "raid", &["agent=gunmen", "target=a school"]),
    ("Gunmen killed between 30 and 40 people in Jos.", "shooting", &["agent=Gunmen", "killed=30"]),
    ("Gunmen killed 12 people in Palma on March 24.", "shooting", &["date=2023-03-24"]),
    ("He planned to drive a car into fans and stab them with knives.", "vehicle_attack", &["status=planned"]),
    ("Russia, he said, had abducted and killed citizens of Mali.", "abduction", &["target=citizens"]),
    ("Sudan fired artillery rounds aimed at a village near Kassala.", "shelling", &["target=a village"]),
    ("Hamas handed three hostages over to the Red Cross on Saturday.", "release", &["agent=Hamas"]),
    ("Two suspects were handed over to the police.", "arrest", &["target=Two suspects"]),
    ("The army said 12 inmates were recaptured in Kuje.", "arrest", &["target=12 inmates"]),
    ("Rebels have taken a dozen villages since May 10.", "seize_territory", &["target=a dozen villages"]),
    (
        "Taliban fighters overran the city of Kunduz on Monday.",
        "seize_territory",
        &["agent=Taliban fighters", "place=Kunduz"],
    ),
    ("Riot police broke up the protest in Tbilisi on Friday.", "restrict_movement", &["agent=Riot police"]),
    ("The last French soldiers left Niger on Friday.", "withdraw", &["place=Niger"]),
    ("A blast tore through a church in Jolo.", "bombing", &["target=a church"]),
    ("A siege at a hotel in Kabul left 22 people dead.", "raid", &["killed=22", "target=a hotel"]),
    ("Gunmen broke into a prison in Owerri on Monday.", "raid", &["agent=Gunmen", "target=a prison"]),
    ("Fighting raged in Vovchansk for a tenth day.", "armed_clash", &["place=Vovchansk"]),
    ("Gunfire could be heard in Goma on Monday.", "shooting", &["status=happened"]),
    ("Fighters of the Islamic State killed five soldiers in Mali.", "attack", &["agent=Islamic State"]),
    ("A far-right extremist shot dead nine people in Hanau.", "shooting", &["agent=A far-right extremist"]),
    ("Abu Sayyaf is a small group. It beheaded two tourists in 2016.", "execution", &["agent=It", "date=2016-01-01"]),
    ("A bomb exploded outside a police station in Jolo on Monday.", "bombing", &["target=a police station"]),
    (
        "Five people were killed after a car ploughed into pedestrians in Nice.",
        "vehicle_attack",
        &["killed=5", "target=pedestrians"],
    ),
    (
        "A bomb killed 20 people in Lahore. The Islamic State said its fighters had carried out the bombing.",
        "bombing",
        &["claimed=islamic state"],
    ),
    ("A bomb killed 20 people in Lahore. The army held the Taliban responsible.", "bombing", &["accused=taliban"]),
    (
        "A bomb killed 20 people in Lahore. The attack bore the hallmarks of the Taliban.",
        "bombing",
        &["accused=taliban"],
    ),
    (
        "A bomb killed 20 people in Lahore. The Taliban and the Islamic State both denied involvement.",
        "bombing",
        &["denied=taliban", "denied=islamic state"],
    ),
    ("Gunmen disguised as soldiers killed five people in Kano.", "shooting", &["agent=Gunmen"]),
    (
        "A gunman identified as Ali Khan shot dead two guards in Lahore.",
        "shooting",
        &["agent=A gunman", "target=two guards"],
    ),
    ("On New Year's Day 2017 a gunman killed 39 people in Istanbul.", "shooting", &["date=2017-01-01"]),
    ("A man drove into the Christmas market in Magdeburg, killing five people.", "vehicle_attack", &["date="]),
    ("Ruto said he would host a summit in Nairobi on Wednesday.", "consult", &["date=2024-02-07"]),
    ("Turkey said it was suspending talks with Brussels until 2028.", "break_relations", &["date="]),
    (
        "Serbia recalled its ambassador from Zagreb on Monday and expelled a diplomat.",
        "expel_diplomats",
        &["date=2024-01-29"],
    ),
    ("Poland ordered 45 diplomats to leave the country on Wednesday.", "expel_diplomats", &["target=45 diplomats"]),
    (
        "Mali fired missiles at what it described as nine terrorist camps near Kidal.",
        "missile_attack",
        &["target=nine terrorist camps"],
    ),
    ("He was convicted in Amman in May and was hanged on 4 February 2015.", "execution", &["date=2015-02-04"]),
    (
        "Thirteen traders from Kano were killed when gunmen attacked a bus in Benue.",
        "shooting",
        &["place=Benue", "killed=13"],
    ),
    (
        "The wounded were taken to a hospital in Zamboanga City after gunmen attacked a bus in Sulu.",
        "shooting",
        &["place=Sulu"],
    ),
    ("Speaking in Abuja, the minister said gunmen killed 12 people in Jos.", "shooting", &["place=Jos"]),
    (
        "A bomb killed five people in Quetta. The bombing came a month after gunmen attacked a mosque there, killing 30.",
        "shooting",
        &["killed=30"],
    ),
    (
        "A mortar shell hit a market in Sarajevo on Monday. U.N. troops answered with mortar fire on two Serb positions.",
        "shelling",
        &["target=a market"],
    ),
    ("Russia denied targeting civilians in the strike on Kharkiv on Sunday.", "attack", &["status=happened"]),
    ("Gunmen killed the governor's brother in Jos.", "shooting", &["killed=1"]),
    (
        "Jane Roe, accused of killing two men in 2012, was shot dead in Tijuana on Monday.",
        "shooting",
        &["killed=1", "target=Jane Roe"],
    ),
    ("Israel said it had killed a commander who was in charge of a rocket unit.", "attack", &["agent=Israel"]),
    (
        "The mission said five civilians had been killed and 25 seriously injured by shells in Gisenyi.",
        "shelling",
        &["killed=5", "wounded=25"],
    ),
    ("A Saudi-led coalition, which entered Yemen's war in 2015, has accused Iran of smuggling.", "accuse", &["date="]),
    ("The army said it had destroyed an ammunition depot near Vovchansk.", "destruction", &["agent=The army"]),
    ("Rwandan soldiers crossed the border into Congo on Sunday.", "raid", &["agent=Rwandan soldiers"]),
    (
        "Israel confirmed it had carried out the strike in Beirut on Friday.",
        "air_strike",
        &["agent=Israel", "claimed=israel"],
    ),
    ("A Russian ship was sunk off Crimea on Monday by Ukrainian drones.", "destruction", &["target=A Russian ship"]),
    ("A bus heading from Lagos to Kano was attacked by gunmen in Benue.", "attack", &["place=Benue"]),
    ("He fired at random at shoppers in Manila on Monday.", "shooting", &["target=shoppers"]),
    (
        "The death toll in an assault by militants on a university in Kenya has reached 147, officials say.",
        "attack",
        &["killed=147"],
    ),
    (
        "Police, who had said that 27 people had died in the blast in Lima, lowered the toll to 20.",
        "bombing",
        &["killed=20"],
    ),
    ("The militants marched 200 pupils into the forest in Kagara.", "abduction", &["target=200 pupils"]),
    ("A knifeman stabbed four people in Reading.", "stabbing", &["agent=A knifeman"]),
    ("A 17-year-old stabbed three girls in Southport.", "stabbing", &["agent=A 17-year-old"]),
    ("A bomb planted by the Taliban killed 12 people in Kabul.", "bombing", &["agent=Taliban"]),
    ("The bombing was the deadliest since 2003, when rebels bombed a club in Bogota.", "bombing", &["date=2003-01-01"]),
    ("It was the worst attack since October 2005, when rebels killed 20 people.", "attack", &["date=2005-10-01"]),
    // Tolls: lists, ages, parts, states.
    (
        "A nurse, a driver and two guards were killed in Gao.",
        "attack",
        &["killed=4", "target=A nurse", "target=two guards"],
    ),
    ("A farmer, his son and a herder were shot dead in Zamfara.", "shooting", &["killed=3", "target=A farmer"]),
    ("Two sisters aged 9 and 11 were killed in Homs.", "attack", &["killed=2", "target=Two sisters"]),
    ("Two girls, 15 and 17, were shot dead in Cali.", "shooting", &["killed=2"]),
    ("Four men ages 19 to 25 were shot in Detroit.", "shooting", &["target=Four men"]),
    ("Two people, a nurse and a guard, were killed in Gao.", "attack", &["killed=2"]),
    ("The blast killed nine people, two of them nurses, and wounded 14.", "bombing", &["killed=9", "wounded=14"]),
    ("Militants killed ten people in Gao, four of them children.", "attack", &["killed=10"]),
    ("Gunmen killed nine people in a mosque and a school in Gao.", "shooting", &["killed=9", "target=a school"]),
    ("Gunmen stormed a bank in Gao, taking others hostage.", "abduction", &["captured=2"]),
    ("The shelling killed three soldiers and a nurse.", "shelling", &["killed=4"]),
    ("Seven people were shot, three fatally, in Baltimore.", "shooting", &["killed=3", "wounded=4"]),
    ("Seven people were stabbed, two of whom died, in Lyon.", "stabbing", &["killed=2", "wounded=5"]),
    ("Nine people were shot, two of them killed, in Cali.", "shooting", &["killed=2", "wounded=7"]),
    ("A gunman shot nine people, killing four, in Cali.", "shooting", &["killed=4", "wounded=5"]),
    ("A woman is dead after a shooting in Tulsa.", "shooting", &["killed=1", "target=A woman"]),
    (
        "One man was dead and another in critical condition after a stabbing in Leeds.",
        "stabbing",
        &["killed=1", "wounded=1"],
    ),
    ("A bomb killed six people in Herat. Twenty people were in hospital.", "bombing", &["killed=6", "wounded=20"]),
    ("A bomb killed six people in Herat. Eight were in a critical condition.", "bombing", &["wounded=8"]),
    ("A bomb killed six people in Herat. Two of the injured were fighting for their lives.", "bombing", &["wounded=2"]),
    ("A bomb killed six people in Herat. Two more have died in hospital.", "bombing", &["killed=8"]),
    ("A bomb killed six people in Herat. One of the wounded died overnight.", "bombing", &["killed=7"]),
    ("Rebels attacked a village near Beni. A reporter counted the bodies of seven people.", "attack", &["killed=7"]),
    ("Rebels attacked a village near Beni. The army gave a toll of 13.", "attack", &["killed=13"]),
    (
        "Police found a woman lying in a street with several gunshot wounds.",
        "shooting",
        &["target=a woman", "wounded=1"],
    ),
    (
        "The body of a guard was found in Cali with a gunshot wound to the neck.",
        "shooting",
        &["target=a guard", "killed=1"],
    ),
    ("A 30-year-old woman was struck by gunfire in Oakland.", "shooting", &["target=A 30-year-old woman", "wounded=1"]),
    ("A stray bullet hit a girl in Nablus.", "shooting", &["target=a girl", "wounded=1"]),
    ("A woman died on Monday after she was shot in the neck.", "shooting", &["target=A woman", "killed=1"]),
    ("Assassins killed a judge in Cali.", "attack", &["agent=Assassins"]),
    ("Two priests were found dead in Owerri on Monday.", "attack", &["killed=2"]),
    ("A soldier lost a foot to a landmine near Kupiansk.", "mine_explosion", &["target=A soldier", "wounded=1"]),
    ("A total of nine people were killed in a bombing in Herat.", "bombing", &["target=nine people", "killed=9"]),
    ("Three members of a family were killed in Zamfara.", "attack", &["target=Three members", "killed=3"]),
    ("Two of the four sons of Ali Hassan were killed in Homs.", "attack", &["target=Two of the four sons", "killed=2"]),
    ("Two Germans and a Belgian died in the bombing in Herat.", "bombing", &["target=a Belgian", "killed=3"]),
    ("One Syrian was shot dead in Qamishli.", "shooting", &["target=One Syrian", "killed=1"]),
    ("The head of the council, Ann Roe, was shot dead in Cali.", "shooting", &["target=Ann Roe"]),
    (
        "France killed the leader of the group, Ali Hassan, in a drone strike near Gao.",
        "drone_strike",
        &["target=Ali Hassan"],
    ),
    (
        "Rebels killed nine people near Beni, among them activist Ann Roe and mayor Ali Hassan.",
        "attack",
        &["killed=9", "target=mayor Ali Hassan"],
    ),
    ("Jihadists attacked a village 30 km east of Gao.", "attack", &["target=a village"]),
    ("A rocket hit the roof of a school in Sderot.", "rocket_attack", &["target=a school"]),
    (
        "Gunmen took 90 people hostage at a hotel in Kabul, 12 of whom were killed.",
        "abduction",
        &["captured=90", "killed=12"],
    ),
    (
        "The attack, the deadliest since 2017, left 30 people dead in Gao on Monday.",
        "attack",
        &["date=2024-01-29", "killed=30"],
    ),
    (
        "A bomb killed five people in Ankara on Monday. More than 40,000 people have died in the conflict.",
        "bombing",
        &["killed=5"],
    ),
    ("Opening fire from a car, gunmen killed a judge in Tijuana.", "shooting", &["agent=gunmen", "target=a judge"]),
    ("Islamic State's Afghan branch killed 12 people in Kabul.", "attack", &["agent=Islamic State"]),
    // Who is attacked, with no word by whom.
    ("A convoy was attacked near Menaka on Monday.", "attack", &["target=A convoy", "place=Menaka"]),
    ("A clinic was hit in Odesa on Monday.", "attack", &["target=A clinic"]),
    ("The poet Musa Bello was attacked on stage on Friday.", "attack", &["date=2024-02-02"]),
    ("A second strike hit the market on Saturday.", "attack", &["target=the market"]),
    ("Three rockets were fired at a base in Taji on Monday.", "rocket_attack", &["target=a base", "place=Taji"]),
    ("Two drones were launched at an airport in Riyadh.", "drone_strike", &["target=an airport"]),
    ("Missiles tore into a market in Kharkiv on Monday.", "missile_attack", &["target=a market"]),
    ("Shells fell on Rubizhne on Friday.", "shelling", &["target=Rubizhne"]),
    ("A bomb destroyed part of a mosque in Peshawar.", "bombing", &["target=a mosque"]),
    ("The bomber struck at a checkpoint in Quetta on Monday.", "suicide_bombing", &["place=Quetta"]),
    ("A truck barrelled into a crowd in Nice, killing 12 people.", "vehicle_attack", &["target=a crowd", "killed=12"]),
    ("Four women were wounded in a drive-by shooting in Oakland.", "shooting", &["target=Four women", "wounded=4"]),
    ("Six villagers were killed in shelling in Donetsk.", "shelling", &["target=Six villagers", "killed=6"]),
    // What is said of who acts stands between.
    ("A man carrying an axe stabbed two people in Hanau.", "stabbing", &["agent=A man", "target=two people"]),
    ("A man who was wanted by police stabbed two people in Hanau.", "stabbing", &["agent=A man"]),
    ("Gunmen shouting slogans killed 12 people.", "shooting", &["agent=Gunmen"]),
    ("Militants wearing suicide vests stormed a hotel in Kabul.", "raid", &["agent=Militants"]),
    ("Warplanes from the Saudi-led coalition bombed Sanaa.", "air_strike", &["agent=Saudi-led coalition"]),
    // Two events of one sentence.
    (
        "On Monday a bomb killed two men in Jos, and on Tuesday a soldier was shot dead in Kano.",
        "shooting",
        &["killed=1"],
    ),
    ("Ali Musa, who killed 12 people in Jos on Monday, was shot dead by police on Friday.", "attack", &["killed=12"]),
    ("Iran fired missiles at Israel on Wednesday for killing a commander.", "missile_attack", &["target=Israel"]),
    ("Troops launched strikes on camps in Syria in response to a bombing in Haifa.", "air_strike", &["target=camps"]),
    ("Iran vowed to retaliate for the strike on its consulate in Damascus.", "attack", &["status=happened"]),
    ("Militiamen killed 32 herders in 2014.", "attack", &["date=2014-01-01", "killed=32"]),
    ("Two nurses who had been kidnapped in Jos were released on Monday.", "abduction", &["date="]),
    ("A man who shot dead 12 people in Maiduguri was arrested in Kano on Friday.", "shooting", &["date="]),
    ("Gunmen killed 12 people in Gao on the anniversary of the 2011 attack.", "shooting", &["!date=2011-01-01"]),
    ("Police arrested a man on Monday for attacking a mosque in Quetta.", "attack", &["target=a mosque"]),
    // Ground, forces, captives.
    ("The army retook most of Khartoum on Monday.", "recapture_territory", &["target=Khartoum"]),
    ("Rebel forces advanced into Goma on Monday.", "seize_territory", &["target=Goma"]),
    ("Soldiers took Mekelle on Monday, aided by militiamen.", "seize_territory", &["target=Mekelle"]),
    ("The army lost control of the town of Sake on Monday.", "seize_territory", &["place=Sake"]),
    ("Britain sent a destroyer to the Gulf on Monday.", "deploy_troops", &["agent=Britain"]),
    ("France pulled its troops out of Niger on Monday.", "withdraw", &["agent=France", "place=Niger"]),
    ("Special forces rescued 12 people held by gunmen in Jos.", "release", &["target=12 people"]),
    ("Bandits captured 12 villagers in Zamfara.", "abduction", &["agent=Bandits", "target=12 villagers"]),
    ("Police caught the gunman on Monday in Jos.", "arrest", &["agent=Police", "target=the gunman"]),
    ("Russia and Ukraine carried out a prisoner swap on Wednesday.", "release", &["agent=Russia"]),
    ("India and Pakistan traded strikes on Monday.", "armed_clash", &["agent=India"]),
    ("Berlin supplied Kyiv with two Patriot batteries.", "give_arms", &["target=Kyiv"]),
    ("Washington reimposed sanctions on Iran on Monday.", "impose_sanctions", &["target=Iran"]),
    ("The mayor was killed on the orders of a drug lord.", "attack", &["ordered=a drug lord"]),
    // Gunmen whose verb is another's, or of another clause.
    (
        "Gunmen scattered when troops attacked their hideout near Zuru.",
        "attack",
        &["agent=troops", "target=their hideout"],
    ),
    ("Gunmen kidnapped two nuns and killed a driver in Minna.", "abduction", &["agent=Gunmen", "target=two nuns"]),
    // Who or what was attacked, by nobody named.
    ("Shepherds were attacked near Lodwar on Friday.", "attack", &["target=Shepherds"]),
    ("A lorry was attacked near Lodwar on Friday.", "attack", &["target=A lorry", "place=Lodwar"]),
    ("She was attacked in Lodwar.", "attack", &["target=She"]),
    ("Three men entered a shop and attacked the owner.", "attack", &["agent=Three men", "target=the owner"]),
    ("Burglars entered the shop and shot Amina Diop.", "shooting", &["agent=Burglars", "target=Amina Diop"]),
    ("The killing of his girlfriend shocked Nakuru.", "attack", &["target=his girlfriend", "killed=1"]),
    ("The shooting death of a nurse in Nakuru led to marches.", "shooting", &["target=a nurse", "killed=1"]),
    ("A woman set fire to a bakery in Nakuru.", "destruction", &["agent=A woman", "target=a bakery"]),
    ("The arsonist set fire to a hostel, killing nine people.", "destruction", &["agent=The arsonist", "killed=9"]),
    ("A guard slammed the boy to the ground.", "beating", &["agent=A guard", "target=the boy"]),
    // Who is arrested and held, what is seized.
    ("Police seized the letter on Friday.", "seize_property", &["agent=Police", "target=the letter"]),
    ("Detectives impounded four lorries in Nakuru.", "seize_property", &["agent=Detectives", "target=four lorries"]),
    ("A police team raided a flat in Nakuru.", "raid", &["agent=A police team", "target=a flat"]),
    ("Troops placed two women under arrest.", "arrest", &["agent=Troops", "target=two women"]),
    ("A suspect was caught with two rifles.", "arrest", &["target=A suspect", "status=happened"]),
    ("A court ordered three months of detention for Amina Diop.", "detain", &["agent=A court", "target=Amina Diop"]),
    ("Two lawyers are being held in cells.", "detain", &["target=Two lawyers"]),
    ("Four men were arrested with phones belonging to a nurse.", "arrest", &["target=Four men", "!target=a nurse"]),
    ("A court jailed two men after being arrested in May.", "arrest", &["target=two men", "!target=A court"]),
    (
        "A 30-year-old man will face Nakuru Magistrate's Court after he was arrested.",
        "arrest",
        &["target=A 30-year-old man"],
    ),
    ("The colonel announced the arrest of two men.", "arrest", &["target=two men", "!agent=The colonel"]),
    ("Ties between Peru and Chad were severed in 2011.", "break_relations", &["date=2011-01-01"]),
    ("Peru expelled the papal nuncio on Friday.", "expel_diplomats", &["agent=Peru"]),
    // Roads and streets.
    ("The motorway was blocked by farmers on Friday.", "obstruction", &["agent=farmers"]),
    ("Villagers closed the road to Lodwar.", "obstruction", &["agent=Villagers"]),
    ("Nurses returned to protest on Friday.", "demonstration", &["agent=Nurses", "status=happened"]),
    // What stands between subject and verb, and after what is said.
    ("A trader freed in Lodwar said rebels had killed two men.", "attack", &["agent=rebels", "source=A trader"]),
    ("The widow of a man killed by troops said police tortured her.", "torture", &["source=The widow of a man"]),
    ("Diop said the rebels had fled and accused Chad of lying.", "accuse", &["agent=Diop", "target=Chad"]),
    ("Police said two boys aged between 12 and 15 were killed.", "attack", &["target=two boys", "killed=2"]),
    ("Two men stopped the van and threatened to kill the driver.", "attack", &["status=threatened"]),
    ("They killed my brother nobody helped us.", "attack", &["target=my brother", "killed=1"]),
    // Places and days of those who speak, travel or remember.
    ("Four men were killed in Nakuru, officials in Lodwar said.", "attack", &["place=Nakuru", "!place=Lodwar"]),
    (
        "They left Lodwar and reached Nakuru, where bandits kidnapped them.",
        "abduction",
        &["place=Nakuru", "!place=Lodwar"],
    ),
    (
        "A vigil was held on Friday for six nuns killed in a bombing in 2018.",
        "bombing",
        &["date=2018-01-01", "killed=6"],
    ),
    ("The blast hit Nakuru on Thursday, January 31.", "bombing", &["date=2024-01-31"]),
    ("The prosecutor is questioning a cook who killed a nun, officials said.", "attack", &["!source=The prosecutor"]),
    ("A Lodwar police officer was shot on Sunday.", "shooting", &["place=Lodwar"]),
    ("Lodwar double shooting leaves two dead", "shooting", &["place=Lodwar", "killed=2", "!agent=Lodwar"]),
    ("A man was stabbed in the city's Mulefontein section.", "stabbing", &["place=Mulefontein section"]),
    ("A bomb hit a Sunni neighborhood of Baghdad.", "bombing", &["place=Baghdad", "!place=Sunni neighborhood"]),
    (
        "LODWAR, Kenya (AP) — Police arrested a man on Friday.\n\nHe ran from a shooting on Salto Street last week.",
        "shooting",
        &["place=LODWAR"],
    ),
    ("Officers found a nurse shot to death in Lodwar.", "shooting", &["target=a nurse", "place=Lodwar", "killed=1"]),
    ("A man was arrested over the shooting death of a nurse.", "shooting", &["target=a nurse", "killed=1"]),
    ("A man was held over the fatal stabbing of a nurse.", "stabbing", &["target=a nurse", "killed=1"]),
    ("Ortiz killed Ana Roe, 19, and Luis Soto, 55.", "attack", &["killed=2"]),
    ("Two lawyers are being held by police.", "detain", &["agent=police", "!target=police"]),
    ("Diop was shot in Lodwar. Her son flew to Nakuru after the shooting.", "shooting", &["!place=Nakuru"]),
    ("A man shot by troops on Monday said on Friday he was well.", "shooting", &["agent=troops", "date=2024-01-29"]),
    ("Agents nabbed a woman for murder in Nakuru on Friday.", "arrest", &["place=Nakuru", "date=2024-02-02"]),
    ("Nakuru has seen clashes between herders and farmers.", "armed_clash", &["agent=herders", "target=farmers"]),
    ("Traders heard shooting in Nakuru on Friday.", "shooting", &["place=Nakuru", "!agent=Traders"]),
    // The day of what is said or charged is not the day of the event; a day before "and" is of the verb before it.
    (
        "The militia claimed responsibility on Thursday for the twin bombings that killed 31 people in Mogadishu a day earlier.",
        "bombing",
        &["date=2024-01-31", "killed=31", "place=Mogadishu"],
    ),
    (
        "Masked men opened fire on guests at the Splendid Hotel in Cocody, near Abidjan, on Sunday evening and set the lobby alight.",
        "shooting",
        &["date=2024-01-28", "place=Abidjan"],
    ),
];

/// Headlines, whose verbs taggers take for nouns.
const HEADLINES: &[(&str, &str, &[&str])] = &[
    ("Damascus and Moscow condemn raid", "condemn", &["agent=Moscow"]),
    ("Russia, Ukraine exchange prisoners", "release", &["agent=Russia", "agent=Ukraine"]),
    ("Pakistan, India trade fire in Kashmir", "armed_clash", &["agent=Pakistan"]),
    ("Thousands rally in Tbilisi against law", "demonstration", &["place=Tbilisi"]),
    ("Kenya police fire tear gas at protesters", "restrict_movement", &["agent=Kenya police", "target=protesters"]),
    ("Car bomb kills eight outside Mogadishu hotel", "bombing", &["killed=8"]),
    ("Myanmar troops torch village, kill 30", "attack", &["agent=Myanmar troops", "killed=30"]),
    ("UN chief condemns Mali attack", "condemn", &["agent=UN chief"]),
    ("Knife attacker wounds three in Lyon", "stabbing", &["agent=Knife attacker", "wounded=3"]),
    ("Mexico mayor shot dead", "shooting", &["target=Mexico mayor", "killed=1"]),
    ("M23 rebels enter Goma", "seize_territory", &["agent=M23 rebels", "target=Goma"]),
];

#[test]
fn constructions_give_their_roles() {
    let failures: Vec<String> = CASES.iter().filter_map(|(text, kind, wanted)| failure(text, kind, wanted)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn headlines_give_their_roles() {
    let body = "The governor spoke to reporters in the capital about schools and roads, and left without a word more.";
    let failures =
        HEADLINES.iter().filter_map(|(headline, kind, wanted)| failure(&format!("{headline}\n\n{body}"), kind, wanted));
    let failures: Vec<String> = failures.collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn failure(text: &str, kind: &str, wanted: &[&str]) -> Option<String> {
    let input = Input { text: Some(text.into()), published: Some("2024-02-02".into()), ..Input::default() };
    let reports = extract(&input).reports;
    let Some(report) = reports.iter().find(|r| r.kind == kind) else {
        let kinds: Vec<_> = reports.iter().map(|r| r.kind.as_str()).collect();
        return Some(format!("{text}\n  no {kind} among {kinds:?}"));
    };
    let says = said(report);
    let is_said = |wanted: &str| says.iter().any(|s| s == wanted);
    let holds = |wanted: &str| wanted.strip_prefix('!').map_or_else(|| is_said(wanted), |not| !is_said(not));
    let missing: Vec<_> = wanted.iter().filter(|w| !holds(w)).collect();
    (!missing.is_empty()).then(|| format!("{text}\n  {missing:?} not in {says:?}"))
}

fn said(report: &Report) -> Vec<String> {
    let agents = report.agents.iter().map(|r| format!("agent={}", r.text));
    let targets = report.targets.iter().map(|r| format!("target={}", r.text));
    let places = report.places.iter().map(|p| format!("place={}", p.text));
    let dates = std::iter::once(format!("date={}", report.time.as_ref().map_or("", |t| &t.start)));
    let status = std::iter::once(format!("status={:?}", report.status).to_lowercase());
    let tolls = report.casualties.iter().filter_map(|c| match c.outcome {
        Outcome::Killed => Some(format!("killed={}", c.min)),
        Outcome::Wounded => Some(format!("wounded={}", c.min)),
        Outcome::Captured => Some(format!("captured={}", c.min)),
        _ => None,
    });
    let held = report.responsibility.iter().map(|r| format!("{:?}={}", r.status, r.actor.text).to_lowercase());
    let orders = report.ordered_by.iter().map(|r| format!("ordered={}", r.text));
    let sources = report.attribution.iter().map(|r| format!("source={}", r.text));
    let who = agents.chain(targets).chain(orders).chain(sources);
    who.chain(places).chain(dates).chain(status).chain(tolls).chain(held).collect()
}
