import { describe, expect, it } from 'vitest';
import { furnitureRule, RULES } from '../../../src/article/furniture/furniture.js';

/** For each family: lines that are it, and lines of articles that only look like it. */
const FAMILIES: Record<string, { is: string[]; isNot: string[] }> = {
  'furniture/other-language': {
    is: [
      'Datenschutz',
      'Impressum',
      'Mentions légales',
      'Partager sur Facebook',
      'Compartir',
      'Política de privacidad',
      'Continua a leggere',
      'Deel dit artikel',
      'Alle akzeptieren',
      'Lesezeit: 4 Minuten',
      'Todos los derechos reservados',
      'Wir verwenden Cookies, um diese Seite zu verbessern.',
      '返回顶部',
      'ログイン',
      'Schlagwörter: Hafen, Eis, Boote',
    ],
    isNot: [
      'Das Impressum der Seite nennt eine Firma, die es nicht gibt.',
      'Wir backen am Sonntag Kekse für das Fest.',
      'Themen der Woche waren das Eis und der neue Fahrplan.',
      'Partager un bateau coûte moins cher, dit le maire.',
      '登录系统的用户增加了一倍，公司表示。',
    ],
  },
  'furniture/newsletter': {
    is: [
      'Sign up to our newsletter',
      'Sign up for our free morning e-mail.',
      'Did you enjoy reading this story? Subscribe to our free bulletin.',
      'Get the best stories straight to your inbox',
      'Enter your email address',
      'Never miss a story from the Post',
      'You can unsubscribe at any time',
      '» Subscribe to our newsletter «',
      'Simply sign up to the EU regulation digest -- delivered directly to your inbox.',
      'Your daily dose of cycling news, delivered to your inbox each weekday.',
      'Missing out on the latest scoops? Sign up for Harbour Brief and get the latest news, every morning — in your inbox.',
      'Every weekday and Sunday, you can get the best of our coverage.',
    ],
    isNot: [
      'Sign-ups for the newsletter doubled last year.',
      'The newsletter goes to 31,000 subscribers each weekday.',
      '“Sign up to our newsletter”, the page said to everyone who opened it.',
      'Get the newsletter wrong and subscribers leave, said the editor.',
      'Sign up to a newsletter about knots? Ninety thousand people have.',
      'Every day you wait, the fee grows.',
      'Spam that lands in an inbox is rarely opened.',
    ],
  },
  'furniture/login': {
    is: [
      'Login to your account',
      'Log in | Register',
      'Already registered?',
      'Already a subscriber? Sign in',
      'Forgot your password?',
      'Create a free account',
      "Don't have an account?",
      'Log in or register to comment',
      'Password:',
      'Register now',
    ],
    isNot: [
      'Login details of 4,000 customers were stolen.',
      'Registered designs last for 25 years.',
      'Registration costs 350 euros.',
      'Already in 2015 the office had warned of the flaw.',
      'Join the party, said the invitation.',
    ],
  },
  'furniture/subscription': {
    is: [
      'Two Weeks Free Trial',
      '14-day free trial',
      'Start your free trial today',
      'To request a FREE 2-week trial subscription, please signup.',
      'Subscribe now',
      'Subscribe to read the full story',
      'This article is for subscribers only',
      'You have 2 free articles remaining this month',
      'Unlimited access from £9 a month',
      'For multi-user price options, please get in touch',
      'Become a member',
      'Want to read more?',
      'This is a premium article. To read the rest, subscribe to the Post or start a free trial.',
    ],
    isNot: [
      'Two weeks after the free trial ended, customers were charged.',
      'Trial dates have been set for June.',
      'Free trade talks continue in Geneva.',
      'The trial is expected to last two weeks.',
      'Subscription services made up half of the income.',
      'Access to the archive was blocked by the court.',
      'This is a premium that few brewers can charge.',
      'A three-week trial in Delaware ended without a verdict.',
    ],
  },
  'furniture/contact': {
    is: [
      'Contact us',
      'newsdesk@post.example',
      'Questions? Please email Una Field at ufield@post.example',
      'She can be contacted at: jroe@firm.example',
      'Tel: +44 20 7946 0018',
      'Got a tip? Let us know',
      'To advertise with us, contact the sales team',
    ],
    isNot: [
      'Contact lenses were the largest group of seized goods.',
      'The company could not be reached for comment.',
      'The e-mails, sent to info@greenleg.example, were read out in court.',
      'Telephone sales fell by a third.',
    ],
  },
  'furniture/cookies': {
    is: [
      'We use cookies to improve your experience.',
      'This website uses cookies. By continuing to browse the site you agree to our use of cookies.',
      'Accept all cookies',
      'Cookie settings',
      'Please enable JavaScript to continue',
      'We value your privacy',
      'Cookies on GOV.NL',
      'We’d like to set additional cookies to understand how you use this site.',
      'Accept additional cookies Reject additional cookies View cookies',
      'We and our 842 partners store information on your device.',
    ],
    isNot: [
      'We use cookies to remember who had a trial, the company told the court.',
      'Cookies made by Harrowgate are sold in octagonal tins.',
      'Browsers will block third-party cookies from next year.',
      'The site uses a name that belongs to its rival.',
      'We use cookies to improve your experience. Those eight words have cost a news site €50,000.',
      'The site set 64 cookies before readers had clicked on anything, the regulator found.',
      'Cookies on trial: why the court said no',
      'Our partners in Lyon sold their shares.',
    ],
  },
  'furniture/advertisement': {
    is: [
      'ADVERTISEMENT',
      '- Advertisement -',
      'Sponsored content',
      'Story continues below',
      'Sponsored: A webinar on chairs',
    ],
    isNot: [
      'Advertisements for the drug must stop.',
      'Sponsored athletes wore the shirts.',
      'The ad ran for six weeks.',
    ],
  },
  'furniture/share': {
    is: [
      'Share',
      'Share on Facebook',
      'Facebook Twitter LinkedIn WhatsApp',
      'Share this article',
      '128 Shares',
      'Follow us on Twitter',
      '@harbourpost',
      'Print | E-mail',
      'Copy link',
      'Email This BlogThis! Share to Twitter Share to Facebook',
      'Like Loading...',
      'Help keep family & friends informed by sharing this article',
      '0 Share FacebookTwitterPinterestEmail',
    ],
    isNot: [
      'Shares fell by 8 percent.',
      'Facebook and Twitter removed the pages.',
      'Print sales of the paper fell.',
      'Share prices recovered on Friday.',
    ],
  },
  'furniture/reading-aid': {
    is: [
      '3 min read',
      'Reading time: 4 minutes',
      'Listen to this article',
      'Image 2 of 5',
      'Save for later',
      '00:00 / 03:12',
      'list 1 of 4',
      'Save articles to read later and create your own reading list.',
    ],
    isNot: [
      'Three minutes were enough for the jury.',
      'Read the judgment in three minutes, and you miss the point.',
      'Save the whales, said the poster.',
    ],
  },
  'furniture/comments': {
    is: [
      'Leave a comment',
      '3 comments',
      'Comments (12)',
      'Join the conversation',
      'Be the first to comment',
      '6 comments so far.',
      'Only registered users can comment on this article.',
    ],
    isNot: [
      'Comments on the draft are due by 3 May.',
      'Three comments stood out.',
      'Only registered dogs may bark in the park.',
      '12 comments were filed by trade groups.',
    ],
  },
  'furniture/legal': {
    is: [
      '© 2017 The Tarnholm Observer. All rights reserved.',
      'Copyright 2017 Harbour Post',
      'Privacy policy',
      'Terms and conditions | Privacy',
      'The content of this article is intended to provide a general guide to the subject matter.',
      'This article was first published in the Harbour Post.',
      'Warning & Disclaimer: Nothing here is legal advice.',
      'If you buy something from a link, we may earn a commission. See our ethics statement.',
      'This page was last edited on 10 November 2017, at 09:12.',
      'An official website of the United States government',
    ],
    isNot: [
      'Agents may earn a commission on every fake they sell.',
      'This page was the last of the diary.',
      'Copyright law protects the layout as well.',
      'All rights in the film belong to the studio.',
    ],
  },
  'furniture/inline-link': {
    is: [
      'Read more: Ports blame paperwork for missed boats',
      'Related: Court says no to Acme',
      'ALSO READ | Ports blame paperwork',
      'See also: A history of chairs',
      'Click here to see the pictures',
      'https://www.example.com/story',
    ],
    isNot: [
      'Read together, the two rulings leave little room.',
      'Related companies were fined as well.',
      'More than 300 boats were searched.',
      'Watch makers complained: the scanners are slow.',
    ],
  },
  'furniture/sign-off': {
    is: [
      '(Reporting by Pia Stern; editing by Karl Holm)',
      'ENDS',
      '###',
      'Additional reporting by Jo Roe',
      'With assistance by Jo Roe',
      '(This story has not been edited by staff and is auto-generated from a syndicated feed.)',
      'Jo Roe in Wellington contributed to this report.',
      'An earlier version of this article misstated the state. It is Norland.',
      'This story has been corrected to show that the judge sits in Vessel.',
      'This article was amended on 11 March 2018 to correct the name of the court.',
    ],
    isNot: [
      'An earlier version of the chair had three legs.',
      'This story was told in every tavern of the town.',
      'The article was updated by hand.',
      'She contributed to this report in 2009 and to the next.',
      'Reporting by banks has improved since 2015, the study found.',
      'Ends do not justify means.',
    ],
  },
  'furniture/navigation': {
    is: [
      'Skip to main content',
      'Back to top',
      'Home | News | About | Contact',
      'Home About Archive Contact',
      'Next article: Court says no',
      '← Previous Post',
      'Tags: chairs, design',
      'Filed under: chairs, design',
      '112',
      '* * *',
      'Home Business and industry Intellectual property',
    ],
    isNot: [
      'Next week the court will sit again.',
      'Home furniture sells well.',
      'Home Office defends customs law',
      'Back to the drawing board, then.',
    ],
  },
  'furniture/caption': {
    is: [
      'Photo: Lena Brook / Harbour Pictures',
      'Shutterstock.com / Lena Brook',
      'The trawler in harbour. Photograph: Lena Brook/Getty Images',
      'Image caption: The port',
      'File photo: the court in Vessel',
      'Image source, Getty Images',
      'A farmer pours syrup. (Lou Tremblay/The Coast)',
      'Image caption, The weavers have worked here since 1911',
      'Enlarge / The console sold 60 million units.',
      'A worker holds a wafer. REUTERS/Eva Plever',
      'The designer in his studio. Credit...Gabriela Munoz for The Harbour Times',
    ],
    isNot: [
      'Photographs were shown to the jury.',
      'Getty Images has sued the museum over 47 pictures.',
      'The image is owned by the state.',
      'The image, caption and all, was copied.',
      'The minister (Jo Roe/Labour) voted against.',
      'She gave the museum the credit.',
      'The two sides will meet in the AFP/Norland cup.',
    ],
  },
};

describe('furnitureRule', () => {
  it.each(Object.entries(FAMILIES).flatMap(([id, { is }]) => is.map((line) => [id, line])))(
    '%s: %s',
    (id, line) => {
      expect(furnitureRule(line!)?.id).toBe(id);
    },
  );

  it.each(Object.entries(FAMILIES).flatMap(([id, { isNot }]) => isNot.map((line) => [id, line])))(
    'not %s, nor any other: %s',
    (_id, line) => {
      expect(furnitureRule(line!)?.id).toBeUndefined();
    },
  );

  it('leaves alone what somebody said, whatever the words', () => {
    expect(
      furnitureRule('“Sign up to our newsletter and log in to your account,” said the page.'),
    ).toBeNull();
    expect(furnitureRule('“Start your free trial today”')).toBeNull();
  });

  it('has every family in this table', () => {
    const families = Object.keys(FAMILIES).filter((id) => id !== 'furniture/caption');
    expect(RULES.map(({ id }) => id).sort()).toEqual(families.sort());
  });
});
