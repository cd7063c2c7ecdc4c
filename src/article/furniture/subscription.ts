import type { FurnitureRule } from './rule.js';

/** Trials, subscriptions and paywalls. */
export const subscription: FurnitureRule = {
  id: 'furniture/subscription',
  kind: 'pitch',
  mostWords: 45,
  patterns: [
    /^(?:want|would you like|like) to (?:read|see|know) (?:more|on|the rest)\?$/i,
    /^(?:this|the following) is an? (?:premium|subscriber|exclusive|members?) (?:article|story|content|post)\b.{0,40}$/i,
    /^before it's here, it's on\b/i,
    /^(?:get|claim) (?:\d+|one|two|three|six) (?:months?|weeks?|issues) (?:for|free|of)\b.{0,40}$/i,
    /^(?:please )?(?:subscribe|resubscribe|upgrade|renew)(?: (?:now|today|here|online|us|free))*$/i,
    /^(?:please )?(?:subscribe|upgrade)(?: now| today| here| free)* (?:to|for|and|or|from|at|with)\b(?=.*\b(?:our|your|you|now|today|access|newsletter|unlimited|[\d£$€]+|read(?:ing)?|e-?mail|alerts?|updates|us|continue|more|digital|magazine)\b)/i,
    /^(?:start|begin|get|try|claim|take|request|enjoy|activate|sign up for|register for)(?: (?:your|a|an|our|my|the|out))?(?: [\w-]+){0,4} (?:trial|subscription)\b/i,
    /^(?:(?:\w+|\d+)[- ](?:day|week|month)s?'? )?(?:free|complimentary|no-obligation)(?: [\w-]+)? (?:trial|subscription|access)\b.{0,30}$/i,
    /^(?:free |try )?(?:\w+|\d+)[- ](?:day|week|month)s?(?: free)? (?:trial|subscription)s?\b.{0,30}$/i,
    /^to (?:request|start|get|receive|begin|claim|activate) (?:your|a|an|our) .*\b(?:trial|subscription)\b/i,
    /^(?:this|the rest of this|the full) (?:article|story|content|report|page|analysis|feature|page)(?: is)? (?:only |exclusively |exclusive |reserved |available |locked|restricted|behind|for|continues).*\b(?:subscri\w+|members?|register\w*|log|sign|paywall|premium)\b/i,
    /^to (?:continue|keep|finish|read|access|view|see|unlock|enjoy)\b.*\b(?:subscri\w+|log ?in|sign[ -]?(?:in|up)|regist\w+|trial|join)\b/i,
    /^(?:you(?:'ve| have)?|this is your) (?:\w+ ){0,3}(?:\d+|one|two|three|four|five|no|last|reached|used|read)\b.*\b(?:free|complimentary|remaining|limit|articles?|stories)\b.*\b(?:month|articles?|stories|left|remaining|subscri\w+)\b/i,
    /^(?:want|would you like|like) to (?:read|see|keep|continue|know)\b.*\?.*\b(?:subscri\w+|sign|log|regist\w+|join|trial)\b/i,
    /^(?:get|gain|buy|unlock|enjoy|for) (?:full|unlimited|instant|immediate|exclusive|all|complete|digital|premium)\b.*\b(?:access|articles?|content|stories|archives?)\b/i,
    /^unlock (?:this|the|your|our|all|full|unlimited)\b/i,
    /^(?:become|join us as|sign up as) an? (?:\w+ )?(?:subscriber|member|supporter|patron)\b/i,
    /^(?:support|help (?:us|fund|support)|please (?:support|donate|consider)|donate)\b.*\b(?:our|us|independent|journalism|newsroom|donat\w+|contribution)\b/i,
    /^(?:subscriber|member|premium|subscribers'|members')[ -](?:only|exclusive|content|login|article|access)\b.{0,30}$/i,
    /^for (?:multi-user|group|corporate|company|site licen[cs]e|subscription|team|bulk|more)\b.*\b(?:pric\w+|subscri\w+|licen[cs]e|trial|access)\b/i,
    /^(?:subscription|subscriptions|subscribe now|why subscribe|subscription options|choose your plan|view (?:our )?(?:plans|offers|subscription options))\b.{0,30}$/i,
    /^(?:full|unlimited|instant|premium|digital) (?:digital )?access\b.{0,80}$/i,
    /^(?:only|just|from) [£$€]\s?\d[\d.,]*\b.*\b(?:a|per) (?:week|month|year|issue)\b/i,
    /^(?:cancel|change|pause) (?:at )?any ?time\b/i,
  ],
};
