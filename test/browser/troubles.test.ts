import { describe, expect, it } from 'vitest';
import { input, newest } from './desk.js';
import { shoot, useStage } from './stage.js';

describe('what goes wrong is shown', () => {
  const stage = useStage();

  /** What the bot would send, sent by hand. */
  const asBot = (path: string, body: object) =>
    fetch(`${stage.discord.apiUrl}/v10${path}`, {
      method: 'POST',
      headers: { Authorization: `Bot ${stage.discord.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('what Discord refuses of the bot, in red, with the fields at fault', async () => {
    const page = await stage.open();
    const label = 'x'.repeat(81);
    const button = { type: 2, style: 1, custom_id: 'a', label };
    const answer = await asBot(`/channels/${stage.discord.channels.general}/messages`, {
      content: 'y'.repeat(2_001),
      components: [{ type: 1, components: [button, { ...button, label: 'Twice' }] }],
    });
    expect(answer.status).toBe(400);
    const card = page.getByRole('alert', { name: 'Discord refuses this' });
    await card.waitFor();
    const text = await card.textContent();
    expect(text).toContain('50035');
    expect(text).toContain('content');
    expect(text).toMatch(/components\[0\]\.components\[0\]\.label/);
    await shoot(page, 'refused-by-discord');
  });

  it('that the bot did not respond', async () => {
    const page = await stage.open();
    stage.discord.faults.inject({ route: '/interactions/*/*/callback', fault: { kind: 'delay', ms: 3_500 } });
    await input(page).fill('/help ');
    await page.getByRole('button', { name: 'Send /help' }).click();
    await page.getByText('sending…').waitFor();
    await page.getByText('The application did not respond').waitFor();
    await shoot(page, 'no-response');
  });

  it('that the bot is not connected, and that it is again', async () => {
    const page = await stage.open();
    stage.discord.faults.gateway.close(1_000);
    await page.getByText('is not connected').waitFor();
    await shoot(page, 'bot-gone');
    await expect.poll(() => page.getByText('is not connected').count(), { timeout: 30_000 }).toBe(0);
  });

  it('every kind of component and mark, as Discord shows it', async () => {
    const page = await stage.open();
    const { discord } = stage;
    const row = (components: object[]) => ({ type: 1, components });
    const buttons = ['Primary', 'Secondary', 'Success', 'Danger'].map((label, i) => ({
      type: 2,
      style: i + 1,
      custom_id: label,
      label,
    }));
    const answer = await asBot(`/channels/${discord.channels.general}/messages`, {
      flags: 32_768,
      components: [
        {
          type: 10,
          content:
            '# One\n## Two\n### Three\n-# small print\n**bold** *italic* __under__ ~~gone~~ ||spoiler|| `code`',
        },
        {
          type: 17,
          accent_color: 0xd83c3e,
          components: [
            {
              type: 9,
              components: [{ type: 10, content: '> A quote\n- one\n  - two\n1. first' }],
              accessory: { ...buttons[1], custom_id: 'beside' },
            },
            { type: 14, divider: true, spacing: 2 },
            {
              type: 10,
              content: `<@${discord.members.member.id}> <#${discord.channels.general}> <t:1500000000:F> <t:1500000000:R>\n\`\`\`ts\nconst a = 1;\n\`\`\``,
            },
          ],
        },
        row([...buttons, { type: 2, style: 5, url: 'https://news.example/', label: 'Link' }]),
        row([{ type: 2, style: 2, custom_id: 'off', label: 'Disabled', disabled: true }]),
        row([{ type: 5, custom_id: 'who', placeholder: 'Choose people', max_values: 2 }]),
      ],
    });
    expect(answer.status).toBe(200);
    await asBot(`/channels/${discord.channels.general}/messages`, {
      content: 'With an embed',
      embeds: [
        {
          title: 'Title',
          url: 'https://news.example/',
          description: 'Some **text**',
          color: 0x1f8b4c,
          fields: [
            { name: 'A', value: '1', inline: true },
            { name: 'B', value: '2', inline: true },
          ],
          footer: { text: 'Foot' },
        },
      ],
    });
    const message = await newest(page, 'small print');
    await newest(page, 'With an embed');
    await message.getByRole('button', { name: 'Spoiler: show it' }).click();
    expect(await message.getByText('spoiler', { exact: true }).isVisible()).toBe(true);
    await page.emulateMedia({ colorScheme: 'light' });
    await message.scrollIntoViewIfNeeded();
    await shoot(page, 'components-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'components-dark');
  });

  it('that the connection is lost', async () => {
    const page = await stage.open();
    await stage.stopPage();
    await page.getByText('The connection to the playground is lost').waitFor();
    await input(page).fill('Hello?');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing was sent').waitFor();
    expect(await input(page).inputValue()).toBe('Hello?');
    await shoot(page, 'connection-lost');
  });
});
