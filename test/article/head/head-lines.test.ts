import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/article/head/byline.js';
import { isRelativeDateline, readDateline } from '../../../src/article/head/datelines/dateline.js';
import { readLooseDateline } from '../../../src/article/head/datelines/loose-dateline.js';
import { readLabelled } from '../../../src/article/head/labelled.js';
import { readBareNames } from '../../../src/article/head/person.js';
import { readBreadcrumb } from '../../../src/article/head/section.js';
import { isSectionLabel } from '../../../src/article/text/section-label.js';

describe('readDateline', () => {
  it.each([
    ['10 November 2017Trademarks', '2017-11-10', 'Trademarks', null],
    ['November 10, 2017Patents', '2017-11-10', 'Patents', null],
    ['Domain names | 10 November 2017', '2017-11-10', 'Domain names', null],
    ['10 Nov 2017 - Copyright', '2017-11-10', 'Copyright', null],
    ['By Jo Roe | September 8, 2016', '2016-09-08', null, 'Jo Roe'],
    ['April 25, 2018 · 3 min read · By Jo Roe', '2018-04-25', null, 'Jo Roe'],
    ['Wed 3 May 2017 12.24 BST', '2017-05-03', null, null],
    ['Tuesday, March 7, 2017 2:15 p.m. EST', '2017-03-07', null, null],
    ['MAY 3, 2017 / 1:24 PM / 6 MONTHS AGO', '2017-05-03', null, null],
    ['Posted on 3 May 2017', '2017-05-03', null, null],
    ['Published: 2018-06-14 11:02 CET', '2018-06-14', null, null],
    ['May 3, 2017·4 min read', '2017-05-03', null, null],
    ['23 February 2023TrademarksSofia Brandt', '2023-02-23', 'Trademarks', 'Sofia Brandt'],
    ['Sofia Brandt10 November 2017', '2017-11-10', null, 'Sofia Brandt'],
    ['Sofia BrandtNovember 10, 2017', '2017-11-10', null, 'Sofia Brandt'],
    ['3 May 2017 | Designs | Mara Quill', '2017-05-03', 'Designs', 'Mara Quill'],
    ['Mara Quill Wednesday, May 3, 2017 - case law, copyright, 4 Comments', '2017-05-03', null, 'Mara Quill'],
    ['Mara Quill @mquill / 6:30 AM PST • May 3, 2017', '2017-05-03', null, 'Mara Quill'],
    ['By Jo Roe · May 3, 2017, 8:02 PM EST · Listen to article', '2017-05-03', null, 'Jo Roe'],
    ['Posted Tue 16 Feb 2016 at 6:41amTuesday 16 Feb 2016 at 6:41am', '2016-02-16', null, null],
    ['17.08.2017, 15.03 Uhr', '2017-08-17', null, null],
    ['3 May 2017, Vessel', '2017-05-03', null, null],
    ['Switzerland July 21 2016', '2016-07-21', null, null],
    ['February 05, 2019 08:30 AM Eastern Standard Time', '2019-02-05', null, null],
    ['Release Date: December 22, 2020', '2020-12-22', null, null],
    ['Posted on May 3, 2017 by admin', '2017-05-03', null, null],
    ['Written by Jo Roe, MD on May 3, 2017', '2017-05-03', null, 'Jo Roe'],
    ['By Jo Roe 2017-05-03T08:30:00Z Boats & Nets', '2017-05-03', null, 'Jo Roe'],
    ['By Jo Roe - 11/19/17 06:56 AM EST', '2017-11-19', null, 'Jo Roe'],
    ['Last Updated : Nov 20, 2019 01:41 PM IST | Source: wire.example', '2019-11-20', null, null],
    ['Von Jo Roe publiziert am 10. März 2017', '2017-03-10', null, 'Jo Roe'],
    ['Publié le 10 novembre 2017 à 08h30', '2017-11-10', null, null],
    ['Publicado el 10 de noviembre de 2017', '2017-11-10', null, null],
    ['发布时间：2017年11月10日 08:30', '2017-11-10', null, null],
    ['기사입력 :[ 2018-08-25 15:24 ]', '2018-08-25', null, null],
  ])('%s', (line, iso, section, author) => {
    const dateline = readDateline(line);
    expect(dateline?.dates[0]?.iso).toBe(iso);
    expect(dateline).toMatchObject({ section, author });
  });

  it('tells publication from update', () => {
    const dateline = readDateline('Updated 12 November 2017, first published 10 November 2017');
    expect(dateline?.dates.map(({ iso, label }) => [label, iso])).toEqual([
      ['updated', '2017-11-12'],
      ['published', '2017-11-10'],
    ]);
  });

  it.each([
    ['a place', 'Vessel, 3 May 2017', 'Vessel'],
    ['a place of two words', 'New York, 3 May 2017', 'New York'],
    ['a paper', 'Harbour Post | 3 May 2017', 'Harbour Post'],
    ['a firm', 'Crane Webster LLP - 3 May 2017', 'Crane Webster LLP'],
    ['a user name', 'Posted on 3 May 2017 by admin', 'by admin'],
  ])('keeps %s beside the date as something that the page does not explain', (_what, line, unplaced) => {
    expect(readDateline(line)).toMatchObject({ section: null, author: null, unplaced: [unplaced] });
  });

  it.each([
    'Trump visits China on 9 November 2017',
    'The hearing was moved to 3 May 2017.',
    'What changed on 1 October 2017 in EU trademark law',
    'Patent Roundup March 3 2018',
    'The Battle of Vessel 6 June 1944',
    'Part time workers sue Acme, 3 May 2017 ruling shows',
    'Acme sued on 3 May 2017, and lost on 4 June 2018',
    '10 November',
    'No date here',
  ])('is null for: %s', (line) => {
    expect(readDateline(line)).toBeNull();
  });

  it.each(['2 hours ago', 'Yesterday', 'Published 3 days ago', '14:05 GMT'])(
    '%s is a dateline without a date',
    (line) => {
      expect(isRelativeDateline(line)).toBe(true);
    },
  );
});

describe('readLooseDateline, for lines below a headline', () => {
  it.each([
    ['Jo Roe May 3, 2017', '2017-05-03', 'Jo Roe'],
    ['13/06/2014 Jo Roe All, Books, Kit Reviews', '2014-06-13', null],
    ['Jo Roe 27/09/2018 Boats, Nets and Oars', '2018-09-27', 'Jo Roe'],
    ['Published Fri, Nov 10 20174:29 AM ESTUpdated an hour ago', '2017-11-10', null],
    ['October 15, 2018/0 Comments/in Harbour News /by jdadmin', '2018-10-15', null],
    ['3 May 2017 | Designs | Mara Quill', '2017-05-03', 'Mara Quill'],
  ])('%s', (line, iso, author) => {
    const dateline = readLooseDateline(line);
    expect(dateline?.dates[0]?.iso).toBe(iso);
    expect(dateline?.author).toBe(author);
  });

  it.each([
    'Trump visits China on 9 November 2017',
    'The hearing was moved to 3 May 2017.',
    'Boats that were built before 10 November 2017 need a new licence',
    '渡轮将于2017年11月10日星期五停运，运营商在一份声明中表示，北码头的冰使停泊变得不安全，乘客应改乘火车前往邻近的城镇。',
  ])('is null for: %s', (line) => {
    expect(readLooseDateline(line)).toBeNull();
  });
});

describe('readByline', () => {
  it.each([
    ['By Jo Roe', 'Jo Roe'],
    ['BY JO ROE', 'JO ROE'],
    ['By Jo Roe and Al Poe', 'Jo Roe and Al Poe'],
    ['By Jo Roe, Al Poe & Di Lee', 'Jo Roe, Al Poe & Di Lee'],
    ['By Jo Roe, Legal Correspondent', 'Jo Roe'],
    ['By Jo Roe in Brussels', 'Jo Roe'],
    ['By Jo Roe for the Harbour Post', 'Jo Roe'],
    ['Written by Ludwig van der Berg', 'Ludwig van der Berg'],
    ['By Dr. Anne-Marie O’Neil', 'Dr. Anne-Marie O’Neil'],
    ['By J. R. Roe', 'J. R. Roe'],
    ['Posted by Jo Roe at 12:24:00 pm', 'Jo Roe'],
    ['By: Jo Roe (jo@post.example)', 'Jo Roe'],
    ['HPN Coast / By Jo Roe', 'Jo Roe'],
    ['Words and pictures by Jo Roe', 'Jo Roe'],
    ['By Jo Roe, Brussels', 'Jo Roe'],
    ['By Jo Roe, HPN', 'Jo Roe'],
    ['Von Jo Roe', 'Jo Roe'],
    ['Par Jo Roe', 'Jo Roe'],
    ['Por Jo Roe', 'Jo Roe'],
    ['A cura di Jo Roe', 'Jo Roe'],
    ['Door Jo Roe', 'Jo Roe'],
  ])('%s', (line, author) => {
    expect(readByline(line)).toBe(author);
  });

  it.each([
    'By George, they have done it',
    'By contrast, the court said nothing.',
    'By 2017 the number had doubled',
    'By the time the ship arrived',
    'Jo Roe',
    'Bylaws of the office',
    'Von Miller',
    'Par 3',
  ])('is null for: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('readBareNames, for lines beside the date', () => {
  it.each([
    ['Jo Roe', 'Jo Roe'],
    ['Mara Quill', 'Mara Quill'],
    ['Mara Quill and Al Poole', 'Mara Quill and Al Poole'],
    ['Mara Quill, Brussels', 'Mara Quill'],
    ['Mara Quill in Brussels', 'Mara Quill'],
    ['Mara Quill, transport correspondent', 'Mara Quill'],
    ['Ludwig van der Berg', 'Ludwig van der Berg'],
    ['Hong Kong', null],
    ['South Africa', null],
    ['Harbour Post Staff', null],
    ['Life Sciences', null],
    ['Loft Industries Inc', null],
    ['Lindmouth', null],
    ['What Judges Want', null],
  ])('%s', (line, names) => {
    expect(readBareNames(line)).toBe(names);
  });
});

describe('sections', () => {
  it.each([
    'Trademarks',
    'DOMAIN NAMES',
    'Law & Policy',
    'Business news',
    'Life Sciences',
    'Anti-counterfeiting',
  ])('%s is one', (line) => {
    expect(isSectionLabel(line)).toBe(true);
  });

  it.each([
    'Jane Smith',
    'Patent Street',
    'New York',
    'Trademarks are expensive.',
    'news',
    'yuri_arcurs',
    'Customs 2017',
  ])('%s is none', (line) => {
    expect(isSectionLabel(line)).toBe(false);
  });

  it.each([
    ['Home > News > Trademarks', ['News', 'Trademarks']],
    ['Home / News / Designs', ['News', 'Designs']],
    ['You are here: Home » Patents', ['Patents']],
    ['News › Courts', ['News', 'Courts']],
  ])('the breadcrumb %s', (line, labels) => {
    expect(readBreadcrumb(line)?.labels).toEqual(labels);
  });

  it.each(['Acme v Beta', 'Prices rose > 8 percent in May', 'Yes / no'])('no breadcrumb: %s', (line) => {
    expect(readBreadcrumb(line)).toBeNull();
  });
});

describe('readLabelled', () => {
  it.each([
    ['Title: Court says no', 'headline', 'Court says no'],
    ['Section: Patents', 'section', 'Patents'],
    ['Filed under: Patents', 'section', 'Patents'],
    ['Author: Jo Roe', 'author', 'Jo Roe'],
    ['Source: Harbour Post', 'source', 'Harbour Post'],
    ['URL: https://example.com/a', 'url', 'https://example.com/a'],
    ['Permalink: https://example.com/a', 'url', 'https://example.com/a'],
    ['https://example.com/a', 'url', 'https://example.com/a'],
  ])('%s', (line, label, value) => {
    expect(readLabelled(line)).toEqual({ label, value });
  });

  it.each(['Filed under: lamps, Delaware, patents', 'Note: nothing', 'ftp://example.com/a', 'Source:'])(
    'is null for: %s',
    (line) => {
      expect(readLabelled(line)).toBeNull();
    },
  );
});
