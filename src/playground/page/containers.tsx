import { type ReactNode, useId, useState } from 'react';
import type { SlackBlock } from '../../fake-slack/slack-blocks.ts';
import { imageAddress } from './files.ts';
import { LibraryDrawn } from './library.tsx';
import { libraryText } from './mrkdwn.ts';

type Of<Type extends SlackBlock['type']> = Extract<SlackBlock, { type: Type }>;

const levels = {
  default: { sign: '•', word: 'Note' },
  info: { sign: 'i', word: 'Information' },
  warning: { sign: '!', word: 'Warning' },
  error: { sign: '✕', word: 'Error' },
  success: { sign: '✓', word: 'Success' },
} as const;

export function Alert({ block: { level = 'default', text } }: { block: Of<'alert'> }) {
  const { sign, word } = levels[level];
  return (
    <div className={`alert-block ${level}`} role="note" aria-label={word}>
      <span className="alert-sign" aria-hidden="true">
        {sign}
      </span>
      <Text text={text} />
    </div>
  );
}

/** @param children its buttons */
export function Card({ block, children }: { block: Of<'card'>; children: ReactNode }) {
  const { hero_image, icon, title, subtitle, body } = block;
  return (
    <div className="card-block">
      {hero_image && <img className="card-hero" src={imageAddress(hero_image)} alt={hero_image.alt_text} />}
      {(icon ?? title ?? subtitle) && (
        <div className="card-head">
          {icon && <img className="card-icon" src={imageAddress(icon)} alt={icon.alt_text} />}
          <div className="card-titles">
            {title && (
              <div className="card-title">
                <Text text={title} />
              </div>
            )}
            {subtitle && (
              <div className="card-subtitle">
                <Text text={subtitle} />
              </div>
            )}
          </div>
        </div>
      )}
      {body && <Text text={body} />}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}

interface ContainerProps {
  readonly block: Of<'container'>;
  draw(block: SlackBlock): ReactNode;
  /** The blocks in it. */
  readonly children: ReactNode;
}

/**
 * A box around blocks; it opens and closes where it is told to, and shows only its title while it is closed. What goes
 * before what is from https://docs.slack.dev/reference/block-kit/blocks/container-block and `@slack/types` 3.2.
 */
export function Container({ block, draw, children }: ContainerProps) {
  const { title, rich_text_title, subtitle, icon, width = 'standard' } = block;
  const { is_collapsible = false, default_collapsed = false, has_header_divider = false } = block;
  const [isOpen, setOpen] = useState(!(is_collapsible && default_collapsed));
  const id = useId();
  return (
    <section className={`container-block ${width}`} aria-labelledby={`${id}title`}>
      <div className={`container-head ${has_header_divider && !is_collapsible ? 'with-divider' : ''}`}>
        {icon && <img className="card-icon" src={imageAddress(icon)} alt={icon.alt_text} />}
        <div className="card-titles">
          <div className="card-title" id={`${id}title`}>
            {rich_text_title ? draw(rich_text_title) : title && <Text text={title} />}
          </div>
          {subtitle && isOpen && (
            <div className="card-subtitle">
              <Text text={subtitle} />
            </div>
          )}
        </div>
        {is_collapsible && (
          <button
            type="button"
            className="icon-button"
            aria-label={isOpen ? 'Collapse' : 'Expand'}
            aria-describedby={`${id}title`}
            aria-expanded={isOpen}
            aria-controls={`${id}body`}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        )}
      </div>
      {/* What was filled in stays while it is closed. */}
      <div id={`${id}body`} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}

function Text({ text }: { text: Parameters<typeof libraryText>[0] }) {
  return <LibraryDrawn block={{ type: 'section', text: libraryText(text) }} />;
}
