import type { Situation } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import type { WorkingTime } from '../../triage/working-time.ts';
import type { Desk } from './desk.ts';

/** When whoever has a case may be written to; nothing where Slack does not say now where they are. */
export async function workingTimeOf(
  situation: Situation,
  installation: string,
  { workingTimes, log }: Pick<Desk, 'workingTimes' | 'log'>,
): Promise<WorkingTime | undefined> {
  try {
    return await workingTimes.of(installation, ownerOf(situation.triage).id);
  } catch (error) {
    log.warn({ err: error }, 'Slack did not say in which zone somebody is');
    return undefined;
  }
}
