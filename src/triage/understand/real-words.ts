/** Words that are right as they are, though they look like a misspelt word of a phrase. */
export const realWords: ReadonlySet<string> = new Set(
  `
  suppose supposes jump kick note line reduce spin stole france germany frances
  abound accent accented accenting accents accessing accosting achieve achieved achieves achieving activision
  actresses ahmad aided aiding alain albums allot allots alter amin amounts angering answers apparent appeal appealed
  appeals appeased apple archie arching archives armin arrange attacked automating await awake award bach baked
  bandung banging banked banking banned banning barked batter bayer beans bears beast began begun believed believes
  belts bending benin bests bets binding bitch bitter black blacked blacks blanc bland blanked blanking blinded
  blinding blink boats boeing bolder bonding boomed booming booting borden boring bother bothers branding brig brings
  brock broke brought browner bucked butter calmed canoeing careful cares carey carly cars cary cash cashed cashes
  casts caution ceased ceasing chance chances channelled channelling chanted chanting charging charles charmed charted
  charter chas chase chats cheated chill chills choke chooses chopping chosen chuck chucking claps claus claws
  cleansed clears clint clone cloned closer closes coarse coats coded coding cokes cold collecting collector combs
  commented compelled compete competed competes complains completest complexes complied complying compose composing
  concealed concealing conceited condensed conducted confessing confided confiding conform conformed confuse confusion
  conjuring connect connoted conor conserved consisted constraining consulted consuming contacted contacting contain
  content continues continuing contract contracts convened conversion converted cooked coors coped copes copiers
  coping cores coring correctest corruptest corrupting cost costa crate creates crush crushed crushes custom customary
  damage daring debated debut debuted decayed decline defeated defecting definite delegated delicate deliver denied
  denoted depleted derails derive destroy detail detective detectives differed differently differing digested digs
  disable discussed disguised displace displaced displaces displeased disputed disrupted ditch dive diverging
  diverting downloading drat drift drifted drifts dripped driven driver drove ease edith emery emil enable enact
  enchanted entice errol ester esther evens ever exalt exert exhort exhorted exhorts exit exited exiting exits expect
  expel expense experts fabled faced fairs faked falling falls falter fame famed farmed farther field fiend fiends
  filing fills filmed films fines fired fires fitter fixes flame flamed flames fled flesh flies flowing foiled foiling
  foils folly fond fonder forget formal fragme fragmes frames francis franco frans fried fund gail gamila generator
  gills gives glosses graced graded graduating grandpa grass grated grazed greed greek greet greta guest guests
  hampering handing hands handsy hannover hans hardening hating hazing head heady heals hears heart heats heroes hides
  hikes hiking hiring holes holmes homs hones hopes horse huaman hunan imane impart imparted impatience indexed
  inviting invoking involving irons keels keying knicks knobs knots lads lagged laier lamer lanced lanes lapped lasted
  laster lasts latter latters layer leading leaks leans leaped leaps leased leeds lends lester levels lever licked
  licks lies lifted lifts liked likes limes lined lines linger linus listen liter lives loaning loans locked locks
  lodged logan logic looking looting loots lords lusted lusts mach macked maimed maims maite manuel march marching
  marge markel market mashed massage mate math mattel matteo matti mattie maxed maxing meetings melting mendez mere
  merle messes messi messing mimed miming minded mined mining missus missy mitch monkey monty moped mover mowed
  multiply naked named nearby neighbor neighbors nerded nerds newer nites noon norma norman nosed noting novice odder
  offers officer older opener opined organizers osher others ovens owens packed packing paint painted painter painting
  paints paised paled paler paling pamper panned panning pape papers parted party passes passport pate patent patents
  pauses paved paving peace pearson penning perfected perfecter periods permeated persisted persson photographer
  photographers photography phrase pint pints piper pissed places placid placing plane planner planted planting plate
  played playing plce plced pleased pointed pointing polished populate portal ported porter portrays posed positioned
  potter potters practical prayed praying prediction presenting presents preserving preset prevent prickliest pride
  prided prides priding prime primed primes priming prince princes printer prize proceed proceeded process produces
  profess professed professes progressed promoting prone prosper protect protecting protects protested pryce punished
  purge puzzleds qualify quash quiet quito quote rained rally rapped react reacted reacting reads reaping reaps rears
  reboot recife recipe redacting reeds reese reflecting reheat reheating reilly reined rejection relent relenting
  relied relieve relieved relieving relive reliving rely relying remake remakes remote renae renders rene renee repeal
  repeating resent resenting reserving resigned resort resorts respecting reuped reuping reverting revive reviving
  revolved rooster rosier rotted ruining saeed sage sages salas salem sallie saves saving scales scared scatter
  schools scored scouted scraped scream screeched screeches scribbled sealing seating seatings seconds seeding seeds
  seeking seeks seeming sens sensing separatest served serves settling sever sewing shaded shall shaped shaved shawn
  sheep sheets sheltered shift shira shirt shit shock shoes shook shopped shopping shops shored shoring shorted
  shorting shorts shout shouting shouts shuffle shuts sicker sifting signatory sings sipping sittings skate skill
  skipping slain slaying slays slicker slipped slipping slit slitting slots slowed slowing slows smart smell smelled
  smelling smoothing snapped snatched snatches sneak snowing snows snuck soared soles solve soothing sort sowed sowing
  sown sows spain spanned spanning spans spare spared spares spell spending spends spent spice spices spies spill
  spilled spilling spilt spit spits spitting splashed splits sport sported spying stabs stack stages staggers stake
  stale stalin stall stan stand star stare stared stares stark stars states stats statue stave staved stay staying
  steam stein stems stepped stick stiff stitch stitched stoked stooped stoops stop stormed strain strangest strangles
  strays streams stretched stretches strike strikes stripeds strive strives stronger struct stuart stuff stunk suck
  superior suriname swaying sways swear sweet swelled swelling tacked tacking talking tamed taxes taxing teachers
  telus tempering tendering tenth thank thanks thee theme thick thin things thins though throw tides tied ties tiled
  tiles tired tires toddy tolling tolls traci tracie track tracy trade transacted transformed transition transitions
  transpired transported tricked tricking tricky tries trish trough tucked tuned twist tying undid upgrading upholding
  waist waists wait waived waiving wangs wanted wanting wasted wasting watts weeding weeds weeps wented wents whale
  whatever whee whereas while wimped wired wised wished woking wong wording words worms worned worning worns wound
  wring writers wrung year yearns yellowest
`.split(/\s+/),
);
