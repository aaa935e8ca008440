import { readWeights } from '../../../flows/reading/weights.ts';
import { createJudge, type Judge } from './judge.ts';

let judge: Judge | undefined;

/** The judge with the weights that `npm run train` has learnt. Made when the first text is read. */
export function trainedJudge(): Judge {
  if (judge !== undefined) return judge;
  const weights = readWeights();
  judge = createJudge({
    known: Array.from(int32(weights.known)),
    features: int32(weights.features),
    starts: new Uint32Array(int32(weights.starts)),
    classes: new Uint8Array(bytes(weights.classes)),
    weights: new Int8Array(bytes(weights.weights)),
    scale: weights.scale,
  });
  return judge;
}

/** A copy of its own, so that numbers of four bytes begin where they may. */
function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}

function int32(base64: string): Int32Array {
  return new Int32Array(bytes(base64));
}
