# One image for every role: `lifeboat worker` unless told otherwise.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-fund --no-audit
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY workflows workflows
COPY activities activities
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24.21.0-bookworm-slim
# Certificate authorities: Temporal's core and the AWS SDK verify servers against the system's.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
# Two arenas are enough: freed pages and chunks go back to the system instead of lying about in one heap a thread.
ENV MALLOC_ARENA_MAX=2
# Pages larger than this go back to the system at once. By itself malloc soon raises the limit, and keeps what falls free.
ENV MALLOC_MMAP_THRESHOLD_=2000000
# Little of what a worker holds is young; the default of 32 MB for it, three times over, is a tenth of its memory.
ENV NODE_OPTIONS=--max-semi-space-size=8
ENV LIFEBOAT_CONFIG=/etc/lifeboat/lifeboat.yaml NODE_ENV=production
# npm started this way would swallow SIGTERM; node takes it, and the worker ends in good order.
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["worker"]
