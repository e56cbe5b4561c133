"""Short exercises at one's own pace: nothing is timed, asked or kept, and Stop is always there."""
