import { createFlow } from '../flow.ts';
import { symptom } from '../questions/symptom.ts';
import { SYMPTOM } from '../symptom.ts';
import { isSymptomFlow, symptomFlows } from '../symptoms.ts';

/** Where no case has been yet. */
export const INTAKE = 'intake';

const routes = Object.keys(symptom.options).map((option) => [
  `${SYMPTOM}.${option}`,
  isSymptomFlow(option) ? option : 'notCovered',
]);
const flows = symptomFlows.map((id) => [id, { type: 'final', meta: { goTo: { id } } }] as const);

/** Asks what happened and hands over to the symptom's flow. */
export const intake = createFlow(INTAKE, {
  initial: SYMPTOM,
  states: {
    [SYMPTOM]: { meta: { ask: SYMPTOM }, on: Object.fromEntries(routes) },
    ...Object.fromEntries(flows),
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
  },
});
