import { acceptAnswer } from '../../src/fake-slack/answers.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import type { Workspace } from '../../src/fake-slack/workspace.ts';

/**
 * Sends requests to an app over HTTP as Slack does, signed, and shows in the workspace what the app answers.
 * @param url the app's request URL, `http://127.0.0.1:…/slack/events`
 */
export function createDelivery(workspace: Workspace, url: string, signingSecret: string) {
  return async function deliver(request: SlackRequest): Promise<{ status: number; body: string }> {
    const response = await fetch(url, signedFetch(signingSecret, request));
    const body = await response.text();
    if (response.ok) acceptAnswer(workspace, request, body);
    return { status: response.status, body };
  };
}
