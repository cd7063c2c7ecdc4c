/** Errors of one field, and of the fields within it, as Discord writes them. */
export interface ErrorTree {
  [field: string]: ErrorTree | FieldError[];
}

interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** A place in a request body at which something can be found wrong. */
export interface Form {
  at(...path: (string | number)[]): Form;
  fail(code: string, message: string): void;
  /** Everything found wrong so far, from the root; null when nothing was. */
  errors(): ErrorTree | null;
}

export function createForm(): Form {
  const root: ErrorTree = {};
  const place = (path: readonly (string | number)[]): Form => ({
    at: (...more) => place([...path, ...more]),
    fail(code, message) {
      let tree = root;
      for (const key of path) {
        tree[key] ??= {};
        tree = tree[key] as ErrorTree;
      }
      const list = (tree._errors ?? []) as FieldError[];
      tree._errors = [...list, { code, message }];
    },
    errors: () => (Object.keys(root).length > 0 ? root : null),
  });
  return place([]);
}
