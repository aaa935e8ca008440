/**
 * Acknowledges what is stored, and begins what follows from it even when Slack no longer waits for the
 * acknowledgement: Bolt has answered for us after three seconds, and a second answer fails.
 */
export async function acknowledge(ack: () => Promise<void>, follow: () => void): Promise<void> {
  try {
    await ack();
  } finally {
    follow();
  }
}
