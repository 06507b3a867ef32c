/** What English says that somebody says. Written for Khabar by its authors from general knowledge; no list was copied. */

/** Past, present and participle; those that name a thing too (claims, reports) count only behind who says it. */
export const verbs = `
said says saying say
told tells telling tell
added adds adding add
asked asks asking ask
explained explains explaining explain
warned warns warning warn
insisted insists insisting insist
argued argues arguing argue
claimed claims claiming claim
wrote writes writing write
tweeted tweets tweeting
posted posts posting
replied replies replying reply
answered answers answering answer
responded responds responding
announced announces announcing
stated states stating
noted notes noting
remarked remarks remarking
observed observes observing
admitted admits admitting
conceded concedes conceding
acknowledged acknowledges acknowledging
denied denies denying
declared declares declaring
confirmed confirms confirming
concluded concludes concluding
found finds finding
showed shows showing
continued continues continuing
recalled recalls recalling
joked jokes joking
quipped quips quipping
shouted shouts shouting
cried cries crying
whispered whispers whispering
muttered mutters muttering
called calls calling
described describes describing
dubbed
suggested suggests suggesting
predicted predicts predicting
promised promises promising
vowed vows vowing
pledged pledges pledging
urged urges urging
complained complains complaining
believes believed
thinks thought
estimated estimates estimating
reported reports reporting
revealed reveals revealing
read reads reading
demanded demands demanding
stressed stresses stressing
emphasised emphasises emphasising emphasized emphasizes emphasizing
testified testifies testifying
lamented laments lamenting
mused muses
countered counters
interjected
agreed agrees agreeing
chanted chanting
cautioned cautions cautioning
`;

/** What they say may follow without “that”. */
export const clausal =
  'said says say told tells added adds argued argues insisted insists warned warns explained explains noted believes thinks suggested suggests claimed admitted';

/** Only behind a subject; otherwise they are nouns or say nothing. */
export const doubtful =
  'claims reports notes states comments remarks read reads reading called calls calling described describes describing dubbed posts posted continued continues agreed agrees answers answer say tell add ask explain warn insist argue claim write reply warning thought reporting reported writing posting denied denies thinks believes believed reveals promises demands estimates';

export const pronouns = 'he she it they who i we you him her them one';
export const firstPerson = 'i we';

export const auxiliaries =
  'is was are were be been being has had have having will would can could may might must shall should does did do not never also later then still only simply just once again already repeatedly recently since now';

/** Words that a sentence goes on with behind its subject, besides verbs in -ed. */
export const finite =
  'is was are were has had have will would can could may might must shall should does did do became becomes took takes went goes made makes came comes ran runs stood stands left leaves put puts gave gives got held holds kept keeps lost won met spoke speaks sat sits rose fell grew began begins broke wore tells hit led sees saw';

export const opensClause =
  'and but while as that when after before because although though since where which yet so or nor if';

/** The name of a speaker ends before them. */
export const stops =
  'in on after before during when while who whom whose which that as to told said says if because since until with about by via through under over into where but and or last yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday earlier later outside inside near amid ahead following speaking standing sitting';

/** A sentence that begins with them says who speaks behind its first comma. */
export const opensAdjunct =
  'in on at after before during for from with without by when while as since asked speaking despite although though if because under over through following amid last yesterday earlier later however meanwhile instead still but and yet so then';

export const people =
  'reporters journalists lawmakers investors parliament mps senators viewers listeners supporters fans colleagues officials delegates us me him her them it';

/** What a name in quotation marks is the name of. */
export const named =
  'film movie book novel album song series show play programme program exhibition magazine newspaper called titled entitled named dubbed nicknamed word words term phrase slogan campaign law act project operation ship ferry code app game painting poem column banner banners sign signs placard placards headline label labelled labeled known theme motto tag hashtag';

export const governs = 'of a an the his her their its for by with on in as from into against about to and or';
