/** A sub-model that a class leaves behind. */
export type DroppedPart = 'encoder' | 'decoder' | 'vision tower' | 'audio tower';

/**
 * What a load does in one version of transformers; the kinds are the words of the JSON report, worst first.
 * `reason` is one sentence for the report and the hover.
 */
export type Outcome =
  | {
      readonly kind: 'raises';
      /**
       * Why: this release does not have the class, the auto class has no entry for the model type, the configuration
       * has no model type, or this release does not have it; the class refuses the names of the weights; only the
       * repository's own code could load it, and is not trusted; the repository has no weights that are read.
       */
      readonly cause:
        | 'no-such-class'
        | 'no-model-class'
        | 'no-model-type'
        | 'unknown-model-type'
        | 'refused-weights'
        | 'untrusted-code'
        | 'no-weights';
      readonly error: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'random-weights';
      readonly modelClass: string;
      /** Modules of the class that are newly initialised, as in `WeightFit`; `*` is the whole model. */
      readonly random: readonly string[];
      /** What is left out besides. */
      readonly dropped: readonly DroppedPart[];
      readonly reason: string;
    }
  | {
      readonly kind: 'drops-weights';
      readonly modelClass: string;
      readonly dropped: readonly DroppedPart[];
      readonly reason: string;
    }
  | { readonly kind: 'loads'; readonly modelClass: string; readonly reason: string }
  | { readonly kind: 'remote-code'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly modelClass?: string; readonly reason: string };

/** The outcome where the facts do not decide, with the class that comes out if that much is known. */
export const unknown = (reason: string, modelClass?: string): Outcome => ({
  kind: 'unknown',
  reason,
  ...(modelClass !== undefined && { modelClass }),
});
