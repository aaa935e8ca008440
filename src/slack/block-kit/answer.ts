import type { Answer } from '../../knowledge/fix.ts';
import { articlesLine, sourcesLine } from '../cards/articles.ts';
import type { Content } from '../cards/card.ts';
import { stepText, suggestionLine } from '../cards/wording.ts';
import { actionIds, type Waiting } from './action-ids.ts';
import { actions, button, context, section } from './blocks.ts';

/** For one person alone: what the articles answer without a case; `waiting` is the case that can be opened all the same. */
export function buildAnswer(answer: Answer, waiting?: Waiting): Content {
  const { title, sentence, platform, related } = answer;
  const steps = answer.steps.map((step, index) => ({ number: index + 1, step }));
  return {
    text: title,
    blocks: [
      section(`*${title}*\n${sentence}`),
      ...steps.flatMap(({ number, step }) => [
        ...(step.warning === undefined
          ? []
          : [section(`:warning: *Before step ${number}:* ${step.warning}`)]),
        section(stepText(number, step)),
      ]),
      context(
        `Source: ${platform} help, ${sourcesLine(answer.articles, steps)}`,
        ...(related.length > 0 ? [`Related: ${articlesLine(related)}`] : []),
        ...suggestionLine(steps),
      ),
      ...(waiting === undefined
        ? []
        : actions('open', [button('Open a case', actionIds.openCase, JSON.stringify(waiting))])),
    ],
  };
}
