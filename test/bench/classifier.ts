interface Example {
  readonly text: string;
  readonly label: string;
}

const EPOCHS = 30;
const RATE = 0.2;
const DECAY = 1e-4;

/** A logistic regression on words and pairs of words, one against the rest: what a trained way would start from. */
export function trainClassifier(examples: readonly Example[]): (text: string) => string {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const inputs = examples.map(({ text, label }) => ({ features: featuresOf(text), label }));
  const models = labels.map((label) => ({ label, weights: fit(inputs, label) }));
  return (text) => {
    const features = featuresOf(text);
    const scored = models.map(({ label, weights }) => ({ label, score: score(weights, features) }));
    return scored.reduce((best, one) => (one.score > best.score ? one : best)).label;
  };
}

function featuresOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_']+/gu) ?? [];
  return ['', ...words, ...words.map((word, index) => `${word} ${words[index + 1] ?? '.'}`)];
}

function fit(
  inputs: readonly { features: readonly string[]; label: string }[],
  label: string,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const input of inputs) {
      const error = (input.label === label ? 1 : 0) - 1 / (1 + Math.exp(-score(weights, input.features)));
      const step = (RATE * error) / Math.sqrt(input.features.length);
      for (const feature of input.features) {
        weights.set(feature, (weights.get(feature) ?? 0) * (1 - DECAY) + step);
      }
    }
  }
  return weights;
}

function score(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}
