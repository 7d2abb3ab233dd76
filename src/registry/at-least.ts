import { compare } from '@renovatebot/pep440';

/** Whether a version is `border` or a later one, by PEP 440. */
export const isAtLeast = (version: string, border: string): boolean => compare(version, border) >= 0;
