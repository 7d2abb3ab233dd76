/** A sub-model that a class leaves behind. */
export type DroppedPart = 'encoder' | 'decoder' | 'vision tower' | 'audio tower';

/**
 * What a load does in one version of transformers; the kinds are the words of the JSON report, worst first.
 * `reason` is one sentence for the report and the hover.
 */
export type Outcome = What & {
  /** What would tell more, or surer: see `Want`. Absent where nothing would. */
  readonly wants?: readonly Want[];
};

/** What a decision lacks: how classes take each other's weights (`ModelFacts`), or the checkpoint's whole configuration. */
export type Want = 'weights' | 'config';

/** How many outputs a head has: in the load, and in the checkpoint. */
export interface HeadSizes {
  readonly wanted: number;
  readonly saved: number;
}

type What =
  | {
      readonly kind: 'raises';
      /**
       * Why: this release does not have the class, the auto class has no entry for the model type, the configuration
       * has no model type, or this release does not have it; the class refuses the names of the weights, or the size
       * of their head; only the repository's own code could load it, and is not trusted; the repository has no
       * weights that are read; cross-attention is asked for of what is no decoder; it holds no adapter where one is meant.
       */
      readonly cause:
        | 'no-such-class'
        | 'no-model-class'
        | 'no-model-type'
        | 'unknown-model-type'
        | 'refused-weights'
        | 'mismatched-head'
        | 'untrusted-code'
        | 'no-weights'
        | 'no-decoder'
        | 'no-adapter';
      readonly error: string;
      /** Whether the class is of another family than the checkpoint. */
      readonly isForeign?: boolean;
      /** Of a head: how many outputs the load gives it, and how many it was saved with. */
      readonly sizes?: HeadSizes;
      readonly reason: string;
    }
  | {
      readonly kind: 'random-weights';
      readonly modelClass: string;
      /** Modules of the class that are newly initialised, as in `WeightFit`; `*` is the whole model. */
      readonly random: readonly string[];
      /** What is left out besides. */
      readonly dropped: readonly DroppedPart[];
      /** Whether the class is of another family than the checkpoint. */
      readonly isForeign?: boolean;
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

/** The outcome where the facts do not decide, with the class that comes out if that much is known, and what would. */
export const unknown = (reason: string, modelClass?: string, wants: readonly Want[] = []): Outcome => ({
  kind: 'unknown',
  reason,
  ...(modelClass !== undefined && { modelClass }),
  ...(wants.length > 0 && { wants }),
});
