"""Words of the sentences that are made by rule. All are our own choice."""

ADJECTIVES = set("""National Supreme Central Foreign General Scientific International European African Arab Islamic Federal Democratic Atomic Economic Social Popular Revolutionary Special Strategic
Electoral Constitutional Military Naval Political Armed Medical Human Nuclear Humanitarian Technical Joint Maritime Religious Northern Eastern Western Southern Regional Presidential""".split())
LOCATED = """North Korea;South Korea;West Bank;the West Bank;the Gaza Strip;Saudi Arabia;South Sudan;South Africa;New Zealand;Sri Lanka;Burkina Faso;Sierra Leone;Costa Rica;Puerto Rico;Hong Kong;Ivory Coast;Papua New Guinea
East Timor;Western Sahara;the Golan Heights;the South China Sea;the Red Sea;the Black Sea;the Strait of Hormuz;the Horn of Africa;the Korean Peninsula;Nagorno Karabakh;Türkiye;Turkiye;Crimea;Donbas;Kashmir;Darfur;Tigray;Idlib;Aleppo
Mosul;Kandahar;Herat;Kharkiv;Mariupol;Goma;Benghazi;Kirkuk;Marib;Hodeidah;Rafah;Hebron;Nablus;Jenin;Cabo Delgado;Helmand;Anbar;Oromia;Amhara;Puntland;Somaliland;Transnistria;Abkhazia;South Ossetia;Chechnya;Dagestan;Xinjiang;Tibet""".replace("\n", ";").split(";")
PLAIN = "the United States:1;the United Kingdom:0;the United Arab Emirates:1;the Netherlands:1;the Philippines:1;the Czech Republic:0;Britain:0;U.S.:0;UK:0".split(";")
NAMED = """National Security Council;National Engineering Commission;National Scientific Commission;Supreme Court;Foreign Ministry;Defence Ministry;Defense Ministry;Interior Ministry;Central Bank;Security Council;African Union
European Union;European Commission;European Parliament;Arab League;World Bank;International Monetary Fund;World Health Organization;World Food Programme;Atomic Energy Agency;International Criminal Court;Red Cross;Electoral Commission
Ministry of Foreign Affairs;Ministry of Defence;Ministry of Health;Court of Justice;League of Nations;House of Representatives;Organization of American States;National Assembly;National Congress;Constitutional Court;Federal Reserve
Air Force;Revolutionary Guard;General Staff;Strategic Plans Division;Election Commission;Human Rights Council;Planning Commission;Military Council;Kremlin;Pentagon;Knesset;Duma;Senate;Bundestag;Fidesz;Hezbollah;Hamas;Taliban;Likud;Labour Party
Democratic Party;Green Party;Justice Party;People's Party;National Front;Popular Front;Patriotic Union;Wagner Group;Rapid Support Forces;Special Operations Command;Joint Chiefs of Staff;Space Agency;Civil Aviation Authority;Border Guard Service
NATO;ECOWAS;ASEAN;OPEC;UNESCO;UNICEF;UNHCR;OSCE;IAEA;White House;State Department;Treasury Department;Naval Command;Maritime Security Agency;Relief Committee;Technical Development Board;Institute of Strategic Studies;Bureau of Statistics""".replace("\n", ";").split(";")
BARE = "Fidesz Hezbollah Hamas Likud NATO ECOWAS ASEAN OPEC UNESCO UNICEF".split()

# verbs: base, past, participle, ing, third person; regular ones by their base alone
VERBS = {}


def _verbs(text):
    for row in text.strip().split("\n"):
        for v in row.split(";"):
            p = v.split()
            if len(p) == 1:
                b = p[0]
                e = b[:-1] if b.endswith("e") else b
                y = b.endswith("y") and b[-2] not in "aeiou"
                ed = b[:-1] + "ied" if y else e + "ed"
                p = [b, ed, ed, e + "ing", b[:-1] + "ies" if y else b + "es" if b.endswith(("s", "sh", "ch", "x")) else b + "s"]
            elif len(p) == 4:
                p.append(p[0] + "es" if p[0].endswith(("s", "sh", "ch")) else p[0][:-1] + "ies" if p[0].endswith("y") and p[0][-2] not in "aeiou" else p[0] + "s")
            VERBS[p[0]] = p
            yield p[0]


ON_ACTORS = list(_verbs("""criticise;criticize;condemn;warn;attack;receive;host;summon;support;praise;thank;detain;arrest;kill;wound;injure;sue;invite;welcome;recognise;threaten;back;arm;train;visit;contact;brief;question;assure;reassure
consult;challenge;replace;abduct;kidnap kidnapped kidnapped kidnapping;free freed freed freeing;sanction;blacklist;blame;denounce;defeat;ambush;meet met met meeting;fight fought fought fighting;shoot shot shot shooting;jail;charge;deport;fault;shadow;target;strike struck struck striking;slam slammed slammed slamming;court;rebuke;shelter;expel expelled expelled expelling;rescue;recruit;interrogate"""))
ON_THINGS = list(_verbs("""sign;launch;approve;reject;announce;suspend;close;seize;shell;bomb;block;demand;deploy;release;lift;impose;cancel cancelled cancelled cancelling;postpone;discuss;purchase;deliver;ratify;extend;resume;end;violate;destroy;raid;halt
open;break broke broken breaking;begin began begun beginning;win won won winning;hold held held holding;build built built building;buy bought bought buying;sell sold sold selling;send sent sent sending;withdraw withdrew withdrawn withdrawing;cut cut cut cutting
review;propose;endorse;condemn;test;fire;shut shut shut shutting;recapture;storm;surround;evacuate;ban banned banned banning;denounce;finance;expand;strengthen;restore;sabotage;torch;loot;declare;back;welcome;delay;accept;investigate;monitor;strike struck struck striking;target;shell;raid;trade;eye;fuel;face;trigger;mark;spark;stage;plan planned planned planning;free freed freed freeing;probe;claim;order;ground;mine;trail;challenge;question;seek sought sought seeking;record;report;shape;ease;tighten;renew;draft;broadcast broadcast broadcast broadcasting;hit hit hit hitting"""))
ALONE = list(_verbs("""agree;arrive;withdraw withdrew withdrawn withdrawing;fly flew flown flying;travel travelled travelled travelling;clash;vote;march;negotiate;protest;surrender;retreat;resign;meet met met meeting;gather;flee fled fled fleeing;advance;cooperate;collapse;escalate;die died died dying;rise rose risen rising;fall fell fallen falling;strike struck struck striking;land;dock;head;rally rallied rallied rallying rallies;walk"""))
# what follows ALONE: a preposition and T thing, L place, A actor, B body
AFTER = {"agree": ["on", "T"], "arrive": ["in", "L"], "withdraw": ["from", "L"], "fly": ["to", "L"], "travel": ["to", "L"], "clash": ["with", "A"], "vote": ["against", "T"], "march": ["through", "L"], "negotiate": ["with", "A"],
         "protest": ["against", "T"], "surrender": ["to", "A"], "retreat": ["to", "L"], "resign": ["over", "T"], "meet": ["with", "A"], "gather": ["outside", "B"], "flee": ["to", "L"], "advance": ["on", "L"], "cooperate": ["with", "A"],
         "collapse": ["in", "L"], "escalate": ["in", "L"], "die": ["in", "L"], "rise": ["in", "L"], "fall": ["in", "L"], "strike": ["near", "L"], "land": ["in", "L"], "dock": ["in", "L"], "head": ["for", "L"], "rally": ["against", "T"], "walk": ["through", "L"]}
SAYING = list(_verbs("""say said said saying;announce;insist;deny denied denied denying denies;claim;add;warn;believe;report;confirm;declare;acknowledge;reveal;stress;state;maintain;argue"""))
WANTING = list(_verbs("""want;plan planned planned planning;agree;vow;refuse;threaten;decide;fail;pledge;seek sought sought seeking;promise;intend;try tried tried trying tries;begin began begun beginning"""))
URGING = list(_verbs("urge;ask;order;force;tell told told telling;invite;press;allow;encourage"))
MOVING = list(_verbs("rise rose risen rising;fall fell fallen falling;climb;drop dropped dropped dropping;increase"))
# of which single forms are used
list(_verbs("hope;wait;prepare;accuse;lead led led leading;take took taken taking;head;command;broker;mediate;chair;attend;wear wore worn wearing;carry carried carried carrying carries;chant;call;follow;include;represent;live;speak spoke spoken speaking;serve;displace;oppose;ask;own;guard;hit hit hit hitting;trap trapped trapped trapping;sentence;aim;involve;supply supplied supplied supplying supplies;post;hold held held holding;publish"))

# things; a: adjective, n: noun before the last word; + marks a plural
THINGS = """a:new agreement;n:peace agreement;n:ceasefire agreement;a:draft resolution;n:border crossing;n:air base;a:military offensive;a:joint exercise;n:arms deal;n:prisoner exchange;n:peace plan;n:defence pact;a:nuclear programme;a:diplomatic mission
n:power plant;n:trade deal;a:security operation;n:aid convoy;n:oil tanker;n:news conference;a:emergency session;n:state visit;a:military base;n:gas pipeline;n:refugee camp;n:supply route;n:police station;n:rocket attack;a:joint statement;a:two-day visit
n:peace talks+;a:economic sanctions+;n:air strikes+;n:defence ties+;a:diplomatic relations+;a:political prisoners+;n:main roads+;n:drone attacks+;n:ballistic missiles+;n:fighter jets+;a:bilateral relations+;n:troop movements+;a:heavy weapons+;n:grain exports+
a:fresh elections+;n:coalition talks+;n:border posts+;a:regional issues+;a:humanitarian corridors+;n:military positions+;n:government buildings+;n:oil fields+;a:local councils+;n:press reports+;targets+;camps+;n:border villages+;n:oil depots+;blame;hostages+;n:election law;n:coup plot;towns+;positions+;market;n:parliament building;n:water supply;troops+;n:army convoy;truce;ceasefire;constitution;budget;blockade;curfew;siege;embargo;deal""".replace("\n", ";").split(";")
MASS = "cooperation;trade;unrest;violence;pressure;aid;support;assistance;tension;training;intelligence".split(";")
FIELDS = "military defence security economic political educational cultural financial agricultural bilateral regional naval humanitarian technical diplomatic commercial scientific".split()
FIELD_NOUNS = "defence security trade energy health education intelligence border agriculture counter-terrorism tourism police".split()
PEOPLE = """troops;soldiers;forces;fighters;rebels;militants;gunmen;protesters;demonstrators;lawmakers;officials;diplomats;negotiators;police:;warplanes;residents;civilians;workers;students;villagers;prosecutors;voters;ministers;leaders;delegates;inspectors;refugees;officers;journalists;supporters;settlers;activists;migrants;insurgents;tribesmen;farmers""".split(";")
PEOPLE_ADJ = "armed;masked;angry;local;foreign;opposition:;government:;rebel:;army:;coalition:;senior;former;exiled;riot:;hundreds of;thousands of;dozens of;scores of".split(";")
OFFICE_WORDS = "spokesman spokeswoman official commander minister president ambassador envoy lawmaker general governor mayor judge prosecutor negotiator diplomat adviser chairman director secretary source witness analyst doctor lawyer".split()
# nouns of titles without a verb; many of them could be verbs
TITLE_NOUNS = """guide tips plans services brands costs sets watches chairs programs alternatives results rules records reports reviews claims charges attacks strikes orders deals talks plan policy report review brief watch update
watch analysis profile timeline map market prices safety health trade security education energy water food travel weather sport business opinion letters administration department agency office board council commission institute centre association foundation
survey index statement speech interview background context documents photos pictures questions answers facts figures ranks trends studies studies essays notes books films games homes gardens schools hospitals roads bridges transport budget taxes""".split()
TITLE_ADJECTIVES = "best new daily weekly top common complete local national international public private free healthy simple practical military political economic mental rural urban breaking related latest recent frequent final annual".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH = "January February March April May June July August September October November December".split()
SMALLNUM = "two three four five six seven eight nine ten eleven twelve".split()
WITHOUT_ARTICLE = "NATO ECOWAS ASEAN OPEC UNESCO UNICEF UNHCR OSCE IAEA".split()
