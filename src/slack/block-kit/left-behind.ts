const LEFT = 'left:';

/** What a card is called where its case was before it moved. */
export function leftBehind(card: string): string {
  return `${LEFT}${card}`;
}

/** The card that was left behind under this name; nothing for one that is where its case is. */
export function whatWasLeft(card: string): string | undefined {
  return card.startsWith(LEFT) ? card.slice(LEFT.length) : undefined;
}
