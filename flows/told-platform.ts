import { type FlowQuestion, flowQuestions } from './questions/index.ts';
import type { QuestionText } from './questions/question-text.ts';

type Targets = Readonly<Record<keyof (typeof flowQuestions)['platform']['options'], string>>;

/**
 * Questions that make sense on Photocloud alone: whoever answers one of them, even by “I can’t check”, is there. Those
 * about GotPhoto's pages tell nothing: orders are paid and found anywhere.
 */
export const askedOnPhotocloud = ['autoSendLinks', 'retouchQueue'] as const satisfies readonly FlowQuestion[];

/** Ways on for a state that chooses by the platform: where it is known, or something else tells it. */
export function toldPlatform(targets: Targets) {
  return [
    way('platform', 'gotPhoto', targets.gotPhoto),
    way('platform', 'photocloud', targets.photocloud),
    ...askedOnPhotocloud.flatMap((question) => anyAnswer(question, targets.photocloud)),
  ];
}

function anyAnswer(question: FlowQuestion, target: string) {
  const { options }: QuestionText = flowQuestions[question];
  return [...Object.keys(options), 'unknown'].map((option) => way(question, option, target));
}

function way(question: FlowQuestion, option: string, target: string) {
  return { guard: { type: 'is', params: { question, option } }, target } as const;
}
