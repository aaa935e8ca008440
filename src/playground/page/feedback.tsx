import { useState } from 'react';
import type { SlackElement } from '../../fake-slack/slack-blocks.ts';
import { useSurface, useTools } from './contexts.ts';
import { ThumbSign } from './emoji.tsx';
import { useAction } from './use-action.ts';

type Of<Type extends SlackElement['type']> = Extract<SlackElement, { type: Type }>;

/** Was it good or bad? The app is told of every click, and the last one is marked. */
export function FeedbackButtons({ element }: { element: Of<'feedback_buttons'> }) {
  const { positive_button, negative_button, action_id = '' } = element;
  const { act } = useSurface();
  const [pressed, setPressed] = useState<string>();
  return (
    <div className="feedback">
      {[positive_button, negative_button].map(({ text, value, accessibility_label }, index) => (
        <button
          key={index}
          type="button"
          className="button feedback-button"
          data-action-id={`${action_id}:${index}`}
          aria-label={accessibility_label ?? text.text}
          aria-pressed={pressed === value}
          onClick={() => {
            setPressed(value);
            void act(action_id, value);
          }}
        >
          <ThumbSign down={index === 1} />
          {/* Slack's page has a thumb as the text: two would be one too many. */}
          {!isThumb(text.text) && <span className="button-label">{text.text}</span>}
        </button>
      ))}
    </div>
  );
}

const isThumb = (text: string) => /^(?:[👍👎]|:(?:\+1|-1|thumbsup|thumbsdown):)$/u.test(text.trim());

/** A small button with a picture. Slack has one picture so far: the bin. */
export function IconButton({ element }: { element: Of<'icon_button'> }) {
  const { me } = useTools();
  const { act, busy } = useAction(element);
  const { action_id, text, accessibility_label, visible_to_user_ids } = element;
  if (visible_to_user_ids?.includes(me) === false) return;
  return (
    <button
      type="button"
      className="icon-button"
      data-action-id={action_id}
      aria-label={accessibility_label ?? text.text}
      title={text.text}
      aria-busy={busy || undefined}
      onClick={() => void act()}
    >
      <svg className="emoji" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M3 4.5h10M6.5 4V2.5h3V4M4.3 4.5l.7 9h6l.7-9M6.8 7v4M9.2 7v4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
      </svg>
    </button>
  );
}
