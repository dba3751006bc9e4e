# syntax=docker/dockerfile:1
# Any Debian-like image with Python 3.11 or newer serves as a base.
ARG BASE=python:3.13-slim-bookworm

FROM ${BASE} AS fonts
WORKDIR /fonts
ENV PATH="/venv/bin:$PATH"
COPY requirements/node.txt ./
RUN python3 -m venv /venv && pip install --no-cache-dir --require-hashes -r node.txt
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${BASE} AS build
ENV PATH="/venv/bin:$PATH" PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements/run.txt /tmp/
RUN python3 -m venv /venv && pip install --no-cache-dir --require-hashes -r /tmp/run.txt
WORKDIR /app
COPY --from=fonts /fonts/node_modules ./node_modules
COPY . .
# The static files are part of the image: a read-only root needs no collecting at the start.
RUN python tools/catalogues.py compile \
    && SECRET_KEY=build-only ALLOWED_HOSTS=localhost python manage.py collectstatic --noinput \
    && python -m compileall -q . \
    && mv var/static /static \
    && rm -rf node_modules var tests tools docs

FROM ${BASE} AS final
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin brand \
    && mkdir -p /var/lib/brand && chown brand:brand /var/lib/brand
ENV PATH="/venv/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/var/lib/brand STATIC_DIR=/static PORT=8000
COPY --from=build /venv /venv
COPY --from=build /static /static
COPY --from=build /app /app
WORKDIR /app
USER brand
VOLUME /var/lib/brand
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/health/live/', timeout=4)"]
ENTRYPOINT ["/app/docker/entrypoint"]
CMD ["web"]
