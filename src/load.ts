import type { LoadUse } from './load-use.js';
import type { Range } from './text.js';

/** One text of a module: the whole script, or one code cell of a notebook. */
export interface Part {
  readonly uri: string;
  /** Grows with every edit; an answer for another version is stale. */
  readonly version: number;
  readonly text: string;
  /** 0-based index in the notebook's `cells`; absent in a script. */
  readonly cell?: number;
}

/** What is analysed as one: a script has one part, a notebook one part per code cell, in the order of the cells. */
export interface Module {
  readonly uri: string;
  readonly parts: readonly Part[];
}

/** A span of one part of a module. */
export interface Place {
  /** Index into `Module.parts`. */
  readonly part: number;
  readonly range: Range;
}

/** Replacement of what stands at `place`. */
export interface Edit {
  readonly place: Place;
  readonly newText: string;
}

/** How an argument's value is known; the words of the JSON report. */
export type Origin =
  'literal' | 'constant' | 'default' | 'caller' | 'branch' | 'loop' | 'environment' | 'imported' | 'pipeline-default';

/** One string that an expression may be, and where that string stands. */
export interface Value {
  readonly text: string;
  readonly origin: Origin;
  /** Of a string in another file the expression of this module that leads there. */
  readonly place: Place;
  /** Where the string stands, if that is in another file. */
  readonly file?: FilePlace;
  /** Whether the module itself makes what lies there: it saves to that folder or pushes to that repository. */
  readonly isMade?: true;
  /**
   * Whether it hangs on something that is not known, or that is otherwise as long as nobody chooses it, that the code
   * gets to the load with it: then nothing is said of what the class does with it.
   */
  readonly isDoubtful?: true;
  /** Whether nothing is known of a condition on the way there. Only there until all loads of the module are known. */
  readonly isOpen?: true;
}

/** A span of another file than the module's own. */
export interface FilePlace {
  readonly uri: string;
  /** Offsets in the text that `Analysis.files` has under the URI. */
  readonly range: Range;
}

/** One name of `from … import name as alias`. */
export interface ImportedName {
  readonly name: string;
  /** The name it has in the file: the alias, or the name itself. */
  readonly local: string;
  /** `name` or `name as alias`. */
  readonly place: Place;
}

/** How a class of a library got its name in the file. */
export type ImportBinding =
  | {
      /** `from transformers import AutoModel as M` */
      readonly form: 'from';
      /** The dotted module the name is taken from, `transformers.models.auto`. */
      readonly module: string;
      readonly statement: Place;
      readonly names: readonly ImportedName[];
      /** Which of `names` is this class. */
      readonly index: number;
      /** Uses of the local name apart from this load, `__all__` included. */
      readonly otherUses: number;
      /** The statement's whole lines, where it stands alone at the top level and can go without a trace. */
      readonly wholeLines?: Place;
    }
  | {
      /** `from transformers import *` */
      readonly form: 'star';
      readonly module: string;
      readonly statement: Place;
    }
  | {
      /** `import transformers as hf`, and then `hf.AutoModel` or `hf.models.auto.AutoModel` */
      readonly form: 'module';
      /** What the expression before the class stands for, `transformers` or `transformers.models.auto`. */
      readonly module: string;
      /** The expression before the class, `hf` or `hf.models.auto`. */
      readonly expression: Place;
    };

/** The class of a load, as the file names it. */
export interface ClassUse {
  /** The library's name for it, whatever alias the file uses. */
  readonly name: string;
  /** The last identifier of the class as written: `M`, or `AutoModel` in `hf.AutoModel`. */
  readonly place: Place;
  /** Absent where the class reaches the call through a variable: then there is nothing here to swap. */
  readonly binding?: ImportBinding;
  /** Absent where it is not from a module of the library whose content is known. */
  readonly ifMissing?: IfMissing;
}

/**
 * What the code ends with where the library has no such class; `prepared` where it may be ready for that: by a `try`, a
 * branch, or a class of its own that it puts there.
 */
export type IfMissing = 'ImportError' | 'AttributeError' | 'NameError' | 'prepared';

/** A class that a module takes from the library: with an import, or as an attribute of the library's module. */
export interface ClassImport {
  /** The library's name for it, whatever alias the file uses. */
  readonly name: string;
  /** The name in the import statement, without its alias; or the attribute. */
  readonly place: Place;
  readonly ifMissing: IfMissing;
  /** With all uses in `otherUses`. */
  readonly binding: Exclude<ImportBinding, { form: 'star' }>;
  /** Whether all code below has it: it stands in no function and no branch, and nothing else has its local name. */
  readonly isSure: boolean;
  /**
   * Every place that names it by its local name; undefined where there are others, such as a string in `__all__`, or
   * where one of them may mean something else. Empty for an attribute.
   */
  readonly uses: readonly Place[] | undefined;
  /** How many of its uses are the class of a load. */
  readonly loads: number;
  /** Names that stand for anything but a class of the library under its own name. */
  readonly taken: Names;
}

/** A keyword argument of a load. */
export interface Argument {
  readonly place: Place;
  /** Strings that the argument may be; empty where it is no known string. */
  readonly strings: readonly Value[];
  /** `true`, `false`, `None` and numbers as written; undefined for every other expression. */
  readonly constant: boolean | number | null | undefined;
}

/** Names that can only be asked for. Once their module was read in another version, every name counts as one of them. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** The names that a fix may use or must avoid at a load. */
export interface NamesInForce {
  /**
   * Classes of transformers that are already imported where the load stands, with their local names; none once the
   * module was read in another version.
   */
  readonly imported: ReadonlyMap<string, string>;
  /** Every name that the module binds anywhere, but for plain imports of transformers' own classes. */
  readonly taken: Names;
}

/** A comment that suppresses findings: `# loadlint: ignore[rule]`. */
export interface IgnoreComment {
  readonly place: Place;
  /** What it covers: its statement, the file; an `ignore-file` that is not among the file's first comments, nothing. */
  readonly scope: 'statement' | 'file' | 'nothing';
  /** The rules that it lists, as they are written; absent where it means all. */
  readonly rules: readonly ListedRule[] | undefined;
}

/** A rule in the list of a comment. */
export interface ListedRule {
  readonly id: string;
  readonly place: Place;
}

/**
 * What code registers with transformers: model types that `AutoConfig` gets a configuration for, and auto classes that
 * get a further class. `anything` where that is not told, or where something else is put in the place of a class.
 */
export type Registers = { readonly modelTypes: readonly string[]; readonly classes: readonly string[] } | 'anything';

/** One call that loads something, as the code says it. */
export interface Load {
  readonly callee: 'from_pretrained' | 'from_config' | 'pipeline' | 'constructor';
  /** The call, from the first character of the callee to its `)`. */
  readonly place: Place;
  /** The statement that it stands in; of one with a body its head. */
  readonly statement: Place;
  /** The package the class comes from. */
  readonly library: string;
  /** Every class that the callee may be; one in nearly all code, several behind a `try` or a conditional. None for a pipeline. */
  readonly classes: readonly ClassUse[];
  /** The argument that names the checkpoint, and every string it may be (none: not known). */
  readonly checkpoint: { readonly place: Place; readonly values: readonly Value[] } | undefined;
  /** A pipeline's task, where it is written. */
  readonly task?: Argument;
  /** The last thing in the call's own parentheses; absent where they are empty, or cannot be told. */
  readonly lastArgument?: Place;
  /** Keyword arguments by name, the keys of a `**` mapping that the file shows included. */
  readonly keywords: ReadonlyMap<string, Argument>;
  /** Whether `**kwargs` may hide further arguments. */
  readonly unpacksKeywords: boolean;
  /**
   * Of `config=`: that it is what `AutoConfig.from_pretrained` gives for the checkpoint itself. `asIs` where it stands
   * in the call, so that nothing changes it in between. Absent where it is another, or is not known.
   */
  readonly ownConfig?: 'asIs' | 'perhapsChanged';
  readonly names: NamesInForce;
  /** Whether the code chooses here between classes for the same checkpoint, in branches. */
  readonly isChoice: boolean;
  /** Whether it asks there what kind of model it is: the class is chosen by the checkpoint's own configuration. */
  readonly isByKind?: true;
  /**
   * Whether it stands in a block that expects an exception, such as `with pytest.raises(ValueError):`, or is one of two
   * loads of which one is for the checkpoints that the other one cannot load.
   */
  readonly isExpectedToRaise?: true;
  /** Whether arguments or names are at work that the file does not show: `**kwargs`, a star import of another module. */
  readonly isUncertain: boolean;
  /** What the file, or one of the project that it imports, registers with transformers; absent where that is nothing. */
  readonly registers?: Registers;
  /**
   * A package among the imports, also those of the files of the project that are imported, that changes what
   * transformers loads, and how, `unsloth: it …`; absent without one.
   */
  readonly changedBy?: string;
  /** Whether the module imports peft: then it is installed, and transformers puts adapters on their base models. */
  readonly importsPeft?: true;
  /** What the module does with the result; absent where nobody looked. */
  readonly use?: LoadUse;
}
