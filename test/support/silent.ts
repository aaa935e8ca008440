import { type Logger, LogLevel } from '@slack/web-api';

const ignore = () => {};

/** A logger for Slack's libraries in tests that provoke errors. */
export const silent: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  getLevel: () => LogLevel.ERROR,
  setName: ignore,
};
