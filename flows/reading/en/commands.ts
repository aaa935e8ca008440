import type { CommandName } from '../reading.ts';

/** What is asked of the bot. Said alone, these phrases are a command. */
export const commands = {
  stepsDone: `
    step|steps|nr|no|number|# … done|finished|complete|completed|ticked|ok
    done|finished|did|completed with? step|steps|#; tick|check step|steps|#
    step|steps # … #? … check|checked|yes
  `,
  stepsOpen: `
    untick|uncheck|undo|reopen|unmark step|steps|#; take back step|steps|#; step|steps|number # … #? … still|not open|done|finished; ticked too early|soon; step|steps # … not done|finished|completed
    not done … step|steps
  `,
  done: `
    ^ done|finished|completed|did $; did that|it|this; have? done that|it|this; all done; done that|it|this|now
    next; next step; next one; that|this one done|finished; step done|finished|finish; have made|done it; did|done that|this one; ticked; tick it|that
  `,
  notSolved: `
    still broken|same|wrong|almost|not; not work|working|worked|help|helped|solved|fixed|resolved
    no change|difference|luck|better|success; same thing|problem|error|message|page|issue
    nothing changed|changes|happened|works; no improvement; unsolved; problem persists|remains
    issue persists|remains; did nothing; it|that|error|problem|message|issue|page|form still there; still happening|showing|getting|sees|gets|see|says|stuck
    tried … still; not the solution; broken again; not resolved|solved|fixed after all; error|message|problem|page … back|come again?
  `,
  solved: `
    solved|sorted|resolved|fixed|cracked; works|working now|again|fine|great|perfectly?; it works
    all good|set|sorted; that|this did|was it|trick; did the trick; that helped|worked|fixed; it worked
    can … see|order|download|open … them|photos|pictures|now|it|everything|files; problem gone|fixed|solved
    success; she is in; he is in; got in now; case closed; it is working|fixed|solved; customer happy; worked
    yay
  `,
  back: `
    ^ back|undo $; go|take|step back; previous question|one; undo that|last|it|answer; one step back
    back please; take that|it|this back; take back what|my last|i?; misclick|misclicked; pressed|hit|clicked the? wrong one|button|answer|option
  `,
  restart: `
    ^ restart|reset $; start over|again|afresh|anew; from the? beginning|scratch|start; begin again
    restart it|this|please; reset this|case|everything|it; ask me everything|all anew|again
  `,
  handOver: `
    hand over|off|it; handover; escalate; escalate it|this; pass it|this on|over
    need|want|get … human|person|someone|colleague|supervisor|expert|lead; speak|talk … human|person|someone
    give up; i give up; hand this|it over|off; transfer it|this; second level; next level
  `,
} satisfies Readonly<Record<CommandName, string>>;
