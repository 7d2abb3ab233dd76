import type { Range } from '../../text.js';
import type { Chunk } from '../chunk.js';
import type { Arm, Binding, Construct, Scope } from './part-names.js';

/** Something that moves with the chunk it stands in: whoever asks gets the present range. */
class Moving {
  readonly chunk: Chunk;
  #at: number;
  #range: Range;

  constructor(chunk: Chunk, range: Range) {
    this.chunk = chunk;
    this.#at = chunk.start;
    this.#range = range;
  }

  get range(): Range {
    const at = this.chunk.start;
    if (at !== this.#at) {
      const { start, end } = this.#range;
      const by = at - this.#at;
      // Another object: who has got the former one keeps the former range.
      this.#range = { start: start + by, end: end + by };
      this.#at = at;
    }
    return this.#range;
  }
}

/** A binding that moves. */
export class MovingBinding extends Moving implements Binding {
  readonly name: string;
  readonly part: number;
  readonly isOptional: boolean;
  readonly meaning: Binding['meaning'];
  /** How far behind the beginning of the name it holds. */
  readonly #behind: number;

  constructor(chunk: Chunk, { name, part, range, from, isOptional, meaning }: Binding) {
    super(chunk, range);
    this.name = name;
    this.part = part;
    this.isOptional = isOptional;
    this.meaning = meaning;
    this.#behind = from - range.start;
  }

  get from(): number {
    return this.range.start + this.#behind;
  }

  /** The same in another part. */
  in(part: number): MovingBinding {
    const { name, range, from, isOptional, meaning } = this;
    return new MovingBinding(this.chunk, { name, part, range, from, isOptional, meaning });
  }
}

/** A scope that moves. */
export class MovingScope extends Moving implements Scope {
  readonly kind: Scope['kind'];

  constructor(chunk: Chunk, { kind, range }: Scope) {
    super(chunk, range);
    this.kind = kind;
  }
}

/** A name in `global` or `nonlocal` that moves. */
export class MovingName extends Moving {
  readonly name: string;
  readonly kind: 'global' | 'nonlocal';

  constructor(chunk: Chunk, name: string, kind: 'global' | 'nonlocal', range: Range) {
    super(chunk, range);
    this.name = name;
    this.kind = kind;
  }

  get at(): number {
    return this.range.start;
  }
}

/** The arms of a construct, which move with it. */
export function movingArms(chunk: Chunk, arms: readonly Arm[]): Arm[] {
  const [first] = arms;
  if (!first) return [];
  const moving: MovingArm[] = [];
  const construct = new MovingConstruct(chunk, first.construct, moving);
  for (const arm of arms) moving.push(new MovingArm(chunk, arm, construct));
  return moving;
}

class MovingArm extends Moving implements Arm {
  readonly kind: Arm['kind'];
  readonly construct: Construct;
  readonly leaves: boolean;

  constructor(chunk: Chunk, { kind, range, leaves }: Arm, construct: Construct) {
    super(chunk, range);
    this.kind = kind;
    this.construct = construct;
    this.leaves = leaves;
  }
}

class MovingConstruct extends Moving implements Construct {
  readonly kind: Construct['kind'];
  readonly arms: readonly Arm[];

  constructor(chunk: Chunk, { kind, range }: Construct, arms: readonly Arm[]) {
    super(chunk, range);
    this.kind = kind;
    this.arms = arms;
  }
}
