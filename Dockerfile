# The bot for a container host: built without the packages for developers, run by an account that may write only what it keeps.

FROM node:22-bookworm-slim AS build
WORKDIR /app
# What `npm ci` needs, which builds as well.
COPY package.json package-lock.json ./
COPY scripts ./scripts
COPY commands ./commands
COPY src ./src
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    ARTICLES_DIR=/articles \
    STATE_DIR=/state \
    HEALTH_PORT=9464
RUN mkdir /articles /state && chown node:node /articles /state
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY data/articles ./data/articles
COPY data/word-table.bin data/answering.bin data/answering-within.bin data/question-reader.safetensors ./data/
USER node
VOLUME ["/articles", "/state"]
STOPSIGNAL SIGTERM
# The gateway may take a while at the first start; reading for meaning does not hold it up.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
