import type { FlowMachine } from './flow.ts';
import { INTAKE, intake } from './intake/flow.ts';
import { type SymptomFlow, symptomFlows, symptoms } from './symptoms.ts';

export type FlowId = typeof INTAKE | SymptomFlow;

/** A triage begins at the intake. */
export const flowIds: readonly FlowId[] = [INTAKE, ...symptomFlows];

export function machineOf(flow: FlowId): FlowMachine {
  return flow === INTAKE ? intake : symptoms[flow].flow;
}

/** Every machine. */
export const machines: readonly FlowMachine[] = flowIds.map(machineOf);
