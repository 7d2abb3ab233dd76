import type { Place } from './load.js';

/**
 * What one module shows of what becomes of the result of a load. It is what the result may meet: of two loads for one
 * name, in two branches, both get what follows. What other files do with it is not known: see `escapes`.
 */
export interface LoadUse {
  /** The names that hold the result, as they are written, in the order of the text: `model`, `self.model`. */
  readonly names: readonly HeldBy[];
  /** What is done with it, in the order of the text. */
  readonly uses: readonly ResultUse[];
  /** The first place where it goes to code that the module does not show. */
  readonly escapes: Escape | undefined;
  /** Whether the module trains it. */
  readonly trains: Training;
  /** What shows that the module predicts with it, the plainest first; only what surely is done with this result. */
  readonly predicts: Prediction | undefined;
  /** Where its weights or modules are replaced on purpose: `load_state_dict`, `model.classifier = …`, an adapter. */
  readonly replaces: Place | undefined;
  /** The loads that go with it: the tokenizer of a model, the models of a tokenizer. */
  readonly companions: readonly Companion[];
}

/** A name that holds the result. */
export interface HeldBy {
  readonly name: string;
  /** Where it gets it. */
  readonly place: Place;
}

/** One thing that is done with the result of a load. */
export type ResultUse = UseAt &
  (
    | {
        /** It is called: `model(**inputs)`; the place is the call. */
        readonly kind: 'call';
      }
    | {
        /** `model.generate(…)`, `model.config.vocab_size`, `model.classifier = …`; the place is the expression without arguments. */
        readonly kind: 'member';
        /** The dotted path behind the result: `generate`, `config.vocab_size`. */
        readonly name: string;
        readonly access: 'call' | 'read' | 'set';
      }
    | {
        /** It is handed to a call, which is the place: `Trainer(model=model)`, `AdamW(model.parameters())`. */
        readonly kind: 'argument';
        /** The dotted path that the callee is imported from, else the callee as written. */
        readonly callee: string;
        /** The keyword, or the position from 0. */
        readonly argument: string | number;
        /** The member that is handed instead of the result: `parameters`. */
        readonly member: string | undefined;
      }
    | {
        /** Something is done with what a call of it gives: `outputs.logits`, `logits.argmax(-1)`, `outputs[0]`. */
        readonly kind: 'output';
        /** The method that gave it, `generate`; `call` for a call of the result itself. */
        readonly of: string;
        /** An attribute, an operation, `[0]`, or `[n:]` where something is cut off in front. */
        readonly name: string;
      }
  );

/** Where and how something is done. */
export interface UseAt {
  readonly place: Place;
  /** Whether it is done with this load's result whenever that load ran; false where the name may hold another's. */
  readonly isSure: boolean;
  /** Whether it stands under `torch.no_grad()` or `torch.inference_mode()`. */
  readonly isWithoutGradient: boolean;
}

/** How the result gets out of sight: to a caller, into a container or another object, to a function of another file. */
export interface Escape {
  readonly how: 'returned' | 'stored' | 'passed';
  readonly place: Place;
}

/**
 * Whether a module trains the result of a load: `yes` where it plainly does (a Trainer, an optimizer, a backward pass);
 * `perhaps` where it trains something, or the result escapes; `no` where nothing speaks for it.
 */
export type Training =
  { readonly verdict: 'yes' | 'perhaps'; readonly place: Place } | { readonly verdict: 'no'; readonly place?: never };

/** What shows a prediction: `argmax` stands for all that makes a decision of outputs, `softmax` and `topk` included. */
export interface Prediction {
  readonly by: 'generate' | 'pipeline' | 'argmax' | 'no_grad' | 'eval';
  readonly place: Place;
}

/** Another load that goes with this one. */
export interface Companion {
  /** The `place` of that load. */
  readonly load: Place;
  /**
   * How that is known: what one gives is an input of the other (`inputs`), one reads what the other gives (`outputs`),
   * both are handed to one call (`together`), or they are the only ones in their function or module (`near`).
   */
  readonly by: 'inputs' | 'outputs' | 'together' | 'near';
}
