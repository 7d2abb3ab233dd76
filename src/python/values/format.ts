/** `template.format(*positional, **named)`; undefined for fields with attributes, conversions or a format of their own. */
export function formatted(
  template: string,
  positional: readonly string[],
  named: ReadonlyMap<string, string>,
): string | undefined {
  let next = 0;
  const missing: string[] = [];
  const text = template.replaceAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (whole: string, field?: string) => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0);
    const value =
      field === undefined
        ? undefined
        : field === ''
          ? positional[next++]
          : /^\d+$/.test(field)
            ? positional[Number(field)]
            : named.get(field);
    if (value === undefined) missing.push(whole);
    return value ?? '';
  });
  return missing.length === 0 ? text : undefined;
}

/** `template % values`, for `%s` and `%d` as they are; undefined where anything else is asked for. */
export function percentFormatted(template: string, values: readonly string[]): string | undefined {
  let next = 0;
  const missing: string[] = [];
  const text = template.replaceAll(/%(.?)/gs, (whole: string, kind: string) => {
    if (kind === '%') return '%';
    const value = kind === 's' || kind === 'd' ? values[next++] : undefined;
    if (value === undefined) missing.push(whole);
    return value ?? '';
  });
  return missing.length === 0 && next === values.length ? text : undefined;
}
