import type { ErrorTree, Form } from '../validate/form.js';

type Status = 400 | 401 | 403 | 404 | 405 | 413 | 500 | 502 | 503;

/** An answer other than the one asked for, in Discord's own form. */
export class ApiError extends Error {
  readonly status: Status;
  readonly code: number;
  readonly errors: ErrorTree | null;

  constructor(status: Status, code: number, message: string, errors: ErrorTree | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member');
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const notInThisChannel = () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');

/** Refuses the request when something was found wrong with its body. */
export function refuseIfWrong(form: Form): void {
  const errors = form.errors();
  if (errors) throw new ApiError(400, 50035, 'Invalid Form Body', errors);
}
