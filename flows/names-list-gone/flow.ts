import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/** The names of a job have disappeared: a second job may have taken them along with their codes. */
export const flow = defineFlow(symptom, {
  initial: 'listReused',
  states: {
    listReused: {
      meta: { ask: 'listReused' },
      on: {
        'listReused.yes': 'originalList',
        'listReused.unknown': 'originalList',
        'listReused.no': 'notCovered',
      },
    },
    originalList: {
      meta: { ask: 'originalList' },
      on: {
        'originalList.yes': 'restoring',
        'originalList.no': 'names',
        'originalList.unknown': 'names',
      },
    },
    names: {
      always: [{ guard: is('listReused', 'yes'), target: 'namesInOtherJob' }, 'namesPossiblyInOtherJob'],
    },
    namesInOtherJob: {
      meta: { fixes: ['namesInOtherJob'], because: ['listReused', 'originalList'] },
      on: { solved: 'codesReused', notSolved: 'nothingHelped' },
    },
    namesPossiblyInOtherJob: {
      meta: { fixes: ['namesInOtherJob'], because: ['listReused', 'originalList'], possible: true },
      on: { solved: 'codesPossiblyReused', notSolved: 'nothingHelped' },
    },
    restoring: {
      always: [{ guard: is('listReused', 'yes'), target: 'codesReused' }, 'codesPossiblyReused'],
    },
    codesReused: {
      meta: { fixes: ['codesReused'], because: ['listReused'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    codesPossiblyReused: {
      meta: { fixes: ['codesReused'], because: ['listReused'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
